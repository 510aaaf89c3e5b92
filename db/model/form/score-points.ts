import { toNumber, toText, type Value } from '../expression/values.ts';
import type { FormReading } from './form-reading.ts';
import type { ScoreRule } from './score-rules.ts';

/** Where the points of one item come from; `none` holds back all of them. */
export type Because =
  | { readonly by: 'choice'; readonly choice: string }
  | { readonly by: 'coefficient'; readonly choice: string; readonly coefficient: number }
  | { readonly by: 'steps'; readonly value: number; readonly from: number | null }
  | { readonly by: 'deduction'; readonly misses: number; readonly taken: number; readonly isCapped: boolean }
  | { readonly by: 'given'; readonly value: number }
  | { readonly by: 'verdict'; readonly verdict: 'A' | 'B' | 'C'; readonly clause: string | null }
  | { readonly by: 'none' }
  | { readonly by: 'weight'; readonly points: number; readonly most: number };

/** The most that a rule can give. */
export function mostOf(rule: ScoreRule): number {
  switch (rule.by) {
    case 'choice':
      return Math.max(0, ...Object.values(rule.points));
    case 'coefficient':
      return rule.of * Math.max(0, ...Object.values(rule.coefficients));
    case 'steps':
      return Math.max(...rule.steps.map(({ points }) => points));
    case 'deduction':
    case 'given':
      return rule.of;
    case 'verdict':
      return Math.max(rule.points.A, rule.points.B, rule.points.C);
  }
}

interface Found {
  readonly points: number;
  readonly because: Because;
}

/** Null: not answered, or with what the rule does not know. */
export function pointsOf(reading: FormReading, rule: ScoreRule, value: Value): Found | null {
  if (rule.by === 'verdict') return verdict(reading, rule);
  if (rule.by === 'choice' || rule.by === 'coefficient') return ofChoice(rule, toText(value));
  const number = toNumber(value);
  if (Number.isNaN(number)) return null;
  switch (rule.by) {
    case 'steps': {
      const reached = rule.steps.toSorted((a, b) => b.from - a.from).find(({ from }) => number >= from);
      const because = { by: 'steps', value: number, from: reached?.from ?? null } as const;
      return { points: reached?.points ?? 0, because };
    }
    case 'deduction': {
      const wanted = Math.max(0, number) * rule.each;
      const taken = exact(Math.min(wanted, rule.most ?? rule.of, rule.of));
      const because = { by: 'deduction', misses: number, taken, isCapped: taken < exact(wanted) } as const;
      return { points: rule.of - taken, because };
    }
    case 'given':
      return { points: number, because: { by: 'given', value: number } };
  }
}

function ofChoice(
  rule: Extract<ScoreRule, { readonly by: 'choice' | 'coefficient' }>,
  choice: string,
): Found | null {
  if (rule.by === 'choice') {
    const points = rule.points[choice];
    return points === undefined ? null : { points, because: { by: 'choice', choice } };
  }
  const coefficient = rule.coefficients[choice];
  if (coefficient === undefined) return null;
  return { points: rule.of * coefficient, because: { by: 'coefficient', choice, coefficient } };
}

/** C by one clause is C at once; A needs every answer. */
function verdict(
  reading: FormReading,
  { all, any, points }: Extract<ScoreRule, { readonly by: 'verdict' }>,
): Found | null {
  const asked = (names: readonly string[]) =>
    names
      .filter((name) => reading.isRelevant(name))
      .map((name) => ({ name, answer: toText(reading.value(name)) }));
  const worst = asked(any).find(({ answer }) => answer === 'yes');
  if (worst) return { points: points.C, because: { by: 'verdict', verdict: 'C', clause: worst.name } };
  const clauses = asked(all);
  if ([...clauses, ...asked(any)].some(({ answer }) => answer === '')) return null;
  const missing = clauses.find(({ answer }) => answer !== 'yes');
  const letter = missing ? 'B' : 'A';
  return {
    points: points[letter],
    because: { by: 'verdict', verdict: letter, clause: missing?.name ?? null },
  };
}

/** As a person reads it. */
export function roundedPoints(points: number): number {
  return Math.round(points * 100) / 100;
}

/** Without what division leaves behind the sixth digit. */
export function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
