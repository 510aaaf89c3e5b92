import type { Answers } from './answers.ts';
import { itemsOf, type Form } from './form.ts';
import { exact } from './score-points.ts';
import { scoreForm, type Score, type ScoreLine } from './score.ts';

/** What the school gave itself for an item and what the inspector gave it; null where one was not asked for it. */
export interface BothLine {
  readonly name: string;
  readonly self: ScoreLine | null;
  readonly inspector: ScoreLine | null;
  /** The inspector's points less the school's own; null while one of them is open. */
  readonly difference: number | null;
}

export interface BothScores {
  readonly self: Score;
  readonly inspector: Score;
  /** In the order of the form. */
  readonly lines: readonly BothLine[];
  readonly difference: number;
}

export interface BothAnswers {
  readonly self: Answers;
  readonly inspector: Answers;
}

/** One form filled in by the school and by the inspector, line by line; each score is what it is alone. */
export function scoreBoth(form: Form, answers: BothAnswers, today: string): BothScores {
  const self = scoreForm(form, answers.self, today);
  const inspector = scoreForm(form, answers.inspector, today);
  const ofSelf = new Map(self.lines.map((line) => [line.name, line]));
  const ofInspector = new Map(inspector.lines.map((line) => [line.name, line]));
  const lines = itemsOf(form.items).flatMap(({ name }) => {
    const own = ofSelf.get(name) ?? null;
    const found = ofInspector.get(name) ?? null;
    if (!own && !found) return [];
    return [{ name, self: own, inspector: found, difference: less(found?.points, own?.points) }];
  });
  return { self, inspector, lines, difference: exact(inspector.total - self.total) };
}

function less(points: number | null | undefined, other: number | null | undefined): number | null {
  return points == null || other == null ? null : exact(points - other);
}
