import { z } from 'zod';
import { expressionSchema } from './expression-schema.ts';
import { scoreRuleSchema, totalRuleSchema } from './score-rules.ts';
import { nameSchema, textSchema } from '../text.ts';

/** A language as a form names it: `zh`, `en`, or `default` for a form that names none. */
const languageSchema = z.string().regex(/^\p{L}[\p{L}\p{N}_ -]{0,39}$/u);

/** One text in each language of a form; at least one. */
export const wordsSchema = z
  .record(languageSchema, textSchema(4000))
  .refine((words) => Object.keys(words).length > 0, { message: 'in no language' });
export type Words = z.infer<typeof wordsSchema>;

/** What a person answers with. A `calculate` is worked out and never asked. */
export const questionKinds = [
  'text',
  'integer',
  'decimal',
  'date',
  'select-one',
  'select-multiple',
  'photo',
  'calculate',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Of questions, groups and repeats alike; unique in a form, and what expressions call it. */
export const itemNameSchema = z.string().regex(/^[\p{L}_][\p{L}\p{N}_.-]{0,79}$/u);

const choiceSchema = z.strictObject({ name: z.string().regex(/^\S{1,80}$/), label: wordsSchema });
export type Choice = z.infer<typeof choiceSchema>;

const common = {
  name: itemNameSchema,
  label: wordsSchema,
  hint: wordsSchema.optional(),
  /** Asked only while this holds; without it always. */
  relevant: expressionSchema.optional(),
};

const questionSchema = z.strictObject({
  ...common,
  kind: z.enum(questionKinds),
  choices: z.array(choiceSchema).max(2000).optional(),
  /** Speaks of its own answer as `.`; broken it warns and never refuses. */
  constraint: expressionSchema.optional(),
  constraintWords: wordsSchema.optional(),
  required: expressionSchema.optional(),
  calculation: expressionSchema.optional(),
  score: scoreRuleSchema.optional(),
});
export type Question = z.infer<typeof questionSchema>;

const noteSchema = z.strictObject({ ...common, kind: z.literal('note') });
export type Note = z.infer<typeof noteSchema>;

export type Group = z.infer<typeof groupHead> & { readonly items: readonly Item[] };
export type Repeat = z.infer<typeof repeatHead> & { readonly items: readonly Item[] };
export type Item = Question | Note | Group | Repeat;

const groupHead = z.strictObject({
  ...common,
  kind: z.literal('group'),
  /** What its items are worth together: their share of it counts, whatever their own points add up to. */
  weight: z.number().positive().max(10_000).optional(),
  score: scoreRuleSchema.optional(),
});
/** Rows of the same questions, such as one row for each class or phase. */
const repeatHead = z.strictObject({ ...common, kind: z.literal('repeat') });

export const itemSchema: z.ZodType<Item> = z.lazy(() =>
  z.union([
    questionSchema,
    noteSchema,
    groupHead.extend({ items: z.array(itemSchema).max(1000) }),
    repeatHead.extend({ items: z.array(itemSchema).max(200) }),
  ]),
);

/** For what a form is filled in. */
export const formUses = [
  'visit-record',
  'topic-check',
  'lesson-observation',
  'interview',
  'site-check',
  'school-facts',
  'complaint',
  'office-list',
  'pilot-review',
  'roster-check',
  'other',
] as const;

/** A form is data. Never changed: another version is another form of the same code. */
export const formFields = z.object({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  version: nameSchema(40),
  use: z.enum(formUses),
  title: wordsSchema,
  note: wordsSchema.nullable(),
  items: z.array(itemSchema).min(1).max(2000),
  total: totalRuleSchema.nullable(),
});
export type Form = z.infer<typeof formFields>;

/** The words in a language, else in the form's own, else in any. */
export function wordsIn(words: Words | null | undefined, language: string): string {
  if (!words) return '';
  return words[language] ?? words['default'] ?? words['zh'] ?? Object.values(words)[0] ?? '';
}

/** Every item of a form in its order, those inside of others included. */
export function itemsOf(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => ('items' in item ? [item, ...itemsOf(item.items)] : [item]));
}

/** How many questions a person is asked; what is worked out is none. */
export function askedIn({ items }: Pick<Form, 'items'>): number {
  const unasked: readonly Item['kind'][] = ['note', 'group', 'repeat', 'calculate'];
  return itemsOf(items).filter(({ kind }) => !unasked.includes(kind)).length;
}
