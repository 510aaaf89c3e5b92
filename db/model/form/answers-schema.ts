import { z } from 'zod';
import { textSchema } from '../text.ts';
import type { Answers } from './answers.ts';

const answerSchema = z.union([textSchema(20_000), z.number(), z.array(textSchema(200)).max(500), z.null()]);
const nameOfItem = z.string().min(1).max(80);

/** Answers as they come from outside: any names, rows in rows as deep as forms go. */
export const answersSchema: z.ZodType<Answers> = z.lazy(() =>
  z.record(nameOfItem, z.union([answerSchema, z.array(answersSchema).max(500)])),
);
