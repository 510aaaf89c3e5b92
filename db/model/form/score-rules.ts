import { z } from 'zod';
import { expressionSchema } from './expression-schema.ts';
import { textSchema } from '../text.ts';

const points = z.number().min(0).max(10_000);
const choiceName = z.string().min(1).max(80);
/** While this holds the item gets no points, whatever else was found: “no score if …”. */
const none = expressionSchema.optional();

/** How one answer becomes points. `of` is the most that there is to get. */
export const scoreRuleSchema = z.discriminatedUnion('by', [
  /** Points of the choice: yes 3, no 0. */
  z.strictObject({ by: z.literal('choice'), points: z.record(choiceName, points), none }),
  /** A share of the points for each choice: 优 1.0, 良 0.8, 合格 0.6. */
  z.strictObject({
    by: z.literal('coefficient'),
    of: points,
    coefficients: z.record(choiceName, z.number().min(0).max(1)),
    none,
  }),
  /** Points of the highest step that a number reaches: from 100 % 3, from 60 % 2, else 0. */
  z.strictObject({
    by: z.literal('steps'),
    steps: z.array(z.strictObject({ from: z.number(), points })).min(1),
    none,
  }),
  /** All points less `each` for every miss, at most `most` and never below nothing. */
  z.strictObject({ by: z.literal('deduction'), of: points, each: points, most: points.optional(), none }),
  /** The number that was given, at most `of`. */
  z.strictObject({ by: z.literal('given'), of: points, none }),
  /**
   * Of a group of yes-no clauses: A when every clause of `all` holds, else C when any of `any` holds, else B.
   * `all` and `any` name questions; a clause holds when its answer is `yes`.
   */
  z.strictObject({
    by: z.literal('verdict'),
    all: z.array(choiceName).min(1),
    any: z.array(choiceName),
    points: z.strictObject({ A: points, B: points, C: points }),
  }),
]);
export type ScoreRule = z.infer<typeof scoreRuleSchema>;

/** How points become a total and a grade. */
export const totalRuleSchema = z.strictObject({
  /** The total of a form in which everything is right, such as 100; null: the points as they are. */
  scale: z.number().positive().max(10_000).nullable(),
  /** From the best to the worst by the total that they begin at; the last one begins at 0. */
  grades: z.array(z.strictObject({ from: z.number().min(0), label: z.record(z.string(), textSchema(40)) })),
  /** 一票否决: while one of these holds the grade is the last one, whatever the points. */
  vetoes: z.array(z.strictObject({ when: expressionSchema, label: z.record(z.string(), textSchema(200)) })),
});
export type TotalRule = z.infer<typeof totalRuleSchema>;
