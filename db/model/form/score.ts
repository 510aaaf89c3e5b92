import type { Value } from '../expression/values.ts';
import { noRows, type Answers } from './answers.ts';
import type { Form, Group, Item, Question } from './form.ts';
import { FormReading } from './form-reading.ts';
import { exact, mostOf, pointsOf, type Because } from './score-points.ts';
import type { ScoreRule, TotalRule } from './score-rules.ts';

/** One line of the sheet: what an item got, of how much, and why; `points` is null while it is not answered. */
export interface ScoreLine {
  readonly name: string;
  readonly points: number | null;
  readonly most: number;
  readonly because: Because | null;
}

export interface Score {
  readonly lines: readonly ScoreLine[];
  /** What the answered lines got, and what all relevant ones are worth; weights and scale applied. */
  readonly total: number;
  readonly most: number;
  /** Names of what is relevant, worth points and not answered. */
  readonly open: readonly string[];
  /** Places in the list of vetoes of those that hold. */
  readonly vetoes: readonly number[];
  /** The place in the list of grades; null while something is open, unless a veto decides already. */
  readonly grade: number | null;
}

/**
 * What the answers are worth. An item that is not relevant counts on neither side; one that is not answered counts
 * nothing yet. Between 0 and `most`; the order of the items changes nothing.
 */
export function scoreForm(form: Form, answers: Answers, today: string): Score {
  const reading = new FormReading(form, answers, today);
  const lines: ScoreLine[] = [];
  const sum = sumOf(reading, form.items, lines);
  const scale = form.total?.scale ?? null;
  const total = scale === null ? sum.points : scaled(sum, scale);
  const open = lines.filter(({ points }) => points === null).map(({ name }) => name);
  const vetoes = (form.total?.vetoes ?? []).flatMap(({ when }, place) =>
    reading.holds(when) ? [place] : [],
  );
  return {
    lines,
    total: exact(total),
    most: exact(scale === null || sum.most === 0 ? sum.most : scale),
    open,
    vetoes,
    grade: gradeOf(form.total, total, open.length > 0, vetoes.length > 0),
  };
}

/** What a form with everything right and relevant is worth; null for one without points. */
export function mostOfForm({ items, total }: Form): number | null {
  const most = mostOfItems(items);
  return most === 0 ? null : (total?.scale ?? exact(most));
}

function mostOfItems(items: readonly Item[]): number {
  return add(
    items.map((item) => {
      if (item.kind === 'note' || item.kind === 'repeat') return 0;
      const own = item.score ? mostOf(item.score) : 0;
      if (item.kind !== 'group') return own;
      const inner = own + mostOfItems(item.items);
      return inner === 0 ? 0 : (item.weight ?? inner);
    }),
  );
}

interface Sum {
  readonly points: number;
  readonly most: number;
}

function sumOf(reading: FormReading, items: readonly Item[], lines: ScoreLine[]): Sum {
  const sums = items
    .filter(({ name }) => reading.isRelevant(name, noRows))
    .flatMap((item) => {
      if (item.kind === 'note' || item.kind === 'repeat') return [];
      return item.kind === 'group' ? [groupSum(reading, item, lines)] : [questionSum(reading, item, lines)];
    });
  return { points: add(sums.map(({ points }) => points)), most: add(sums.map(({ most }) => most)) };
}

function groupSum(reading: FormReading, group: Group, lines: ScoreLine[]): Sum {
  const own = group.score ? lineOf(reading, group.name, group.score, '') : null;
  if (own) lines.push(own);
  const inner = sumOf(reading, group.items, lines);
  const sum = own ? { points: inner.points + (own.points ?? 0), most: inner.most + own.most } : inner;
  if (group.weight === undefined || sum.most === 0) return sum;
  const points = scaled(sum, group.weight);
  const because = { by: 'weight', points: exact(sum.points), most: exact(sum.most) } as const;
  lines.push({ name: group.name, points: exact(points), most: group.weight, because });
  return { points, most: group.weight };
}

function questionSum(reading: FormReading, question: Question, lines: ScoreLine[]): Sum {
  if (!question.score) return { points: 0, most: 0 };
  const line = lineOf(reading, question.name, question.score, reading.value(question.name, noRows));
  lines.push(line);
  return { points: line.points ?? 0, most: line.most };
}

function lineOf(reading: FormReading, name: string, rule: ScoreRule, value: Value): ScoreLine {
  const most = mostOf(rule);
  if (rule.by !== 'verdict' && rule.none !== undefined && reading.holds(rule.none)) {
    return { name, points: 0, most, because: { by: 'none' } };
  }
  const found = pointsOf(reading, rule, value);
  if (found === null) return { name, points: null, most, because: null };
  return { name, points: exact(Math.min(most, Math.max(0, found.points))), most, because: found.because };
}

function gradeOf(rule: TotalRule | null, total: number, isOpen: boolean, isVetoed: boolean): number | null {
  const grades = rule?.grades ?? [];
  if (grades.length === 0) return null;
  if (isVetoed) return grades.length - 1;
  if (isOpen) return null;
  const place = grades.findIndex(({ from }) => exact(total) >= from);
  return place < 0 ? grades.length - 1 : place;
}

function scaled({ points, most }: Sum, scale: number): number {
  return most === 0 ? 0 : (points / most) * scale;
}

/** The smallest first, so that no order of the items changes the last digit. */
function add(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b).reduce((sum, each) => sum + each, 0);
}
