import { z } from 'zod';
import { nameSchema, textSchema } from './text.ts';

/** The person who acts. */
export const actorFields = z.object({
  name: nameSchema(80),
  role: textSchema(80),
  office: nameSchema(200),
});
export type ActorFields = z.infer<typeof actorFields>;
