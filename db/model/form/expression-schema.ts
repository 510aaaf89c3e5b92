import { z } from 'zod';
import { parseExpression } from '../expression/expression.ts';

/** An expression as it is written; one that cannot be read is refused with the place. */
export const expressionSchema = z
  .string()
  .max(2000)
  .superRefine((text, context) => {
    const parsed = parseExpression(text);
    if (parsed.ok) return;
    const { at, found } = parsed.problem;
    context.addIssue({ code: 'custom', message: `cannot be read at ${at}: ${found || 'the end'}` });
  });
