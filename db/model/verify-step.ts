import { z } from 'zod';

/** What a verification goes through, in this order: the file itself, the journal, what screens show, evidence. */
export const verifyStages = ['pages', 'chain', 'projections', 'files'] as const;
export type VerifyStage = (typeof verifyStages)[number];

export const verifyStepSchema = z.object({
  stage: z.enum(verifyStages),
  done: z.int(),
  total: z.int(),
});
/** How far a verification has come within its stage. */
export type VerifyStep = z.infer<typeof verifyStepSchema>;
export type OnVerifyStep = (step: VerifyStep) => void;

/** Tells of every so manieth thing and of the last, so that telling costs nothing beside the work. */
export function countSteps(stage: VerifyStage, total: number, onStep: OnVerifyStep, every = 200): () => void {
  let done = 0;
  onStep({ stage, done, total });
  return () => {
    done += 1;
    if (done % every === 0 || done === total) onStep({ stage, done, total });
  };
}
