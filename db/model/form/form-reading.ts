import { evaluate, isSatisfied, type Scope } from '../expression/evaluate.ts';
import { type Expression, parseExpression } from '../expression/expression.ts';
import type { Value } from '../expression/values.ts';
import { answersAt, everyRow, noRows, placeItems, type Answers, type Placed, type Rows } from './answers.ts';
import type { Form } from './form.ts';

/**
 * The answers of a form as its expressions see them: calculations worked out, and what is not relevant unanswered.
 * Every value is worked out once; one that depends on itself is unanswered.
 */
export class FormReading {
  readonly placed: ReadonlyMap<string, Placed>;
  readonly answers: Answers;
  readonly #today: string;
  readonly #values = new Map<string, Value>();
  readonly #relevance = new Map<string, boolean>();

  constructor(form: Form, answers: Answers, today: string) {
    this.placed = placeItems(form.items);
    this.answers = answers;
    this.#today = today;
  }

  /** In the row that is known, or a list of all rows where the question stands in a repeat that is not. */
  value(name: string, rows: Rows = noRows): Value {
    const placed = this.placed.get(name);
    if (!placed) return '';
    if (placed.repeats.every((repeat) => rows.has(repeat))) return this.#one(placed, rows);
    return everyRow(this.answers, placed.repeats, rows)
      .map((each) => this.#one(placed, each))
      .flatMap((each) => (typeof each === 'boolean' ? String(each) : each));
  }

  /** Whether it is asked: it and everything around it. */
  isRelevant(name: string, rows: Rows = noRows): boolean {
    const placed = this.placed.get(name);
    if (!placed) return false;
    return remember(this.#relevance, keyOf(placed, rows), false, () => {
      if (placed.around[0] !== undefined && !this.isRelevant(placed.around[0], rows)) return false;
      return placed.item.relevant === undefined || this.holds(placed.item.relevant, rows);
    });
  }

  /** Whether an expression of the form holds; `self` is the answer that it checks. */
  holds(expression: string, rows: Rows = noRows, self: Value = ''): boolean {
    const read = readExpression(expression);
    return read !== null && isSatisfied(read, this.#scope(rows, self));
  }

  #one(placed: Placed, rows: Rows): Value {
    return remember(this.#values, keyOf(placed, rows), '', () => {
      const { item } = placed;
      if (!this.isRelevant(item.name, rows)) return '';
      if ('calculation' in item && item.calculation !== undefined) {
        const read = readExpression(item.calculation);
        return read ? evaluate(read, this.#scope(rows, '')) : '';
      }
      const answer = answersAt(this.answers, placed.repeats, rows)?.[item.name] ?? '';
      return typeof answer === 'object' ? answer.filter((each) => typeof each === 'string') : answer;
    });
  }

  #scope(rows: Rows, self: Value): Scope {
    return { self, today: this.#today, answer: (name) => this.value(name, rows) };
  }
}

const expressions = new Map<string, Expression | null>();

/** Forms are checked when they are read, so that one that cannot be read never gets here; it would hold nothing. */
function readExpression(text: string): Expression | null {
  const known = expressions.get(text);
  if (known !== undefined) return known;
  const parsed = parseExpression(text);
  const read = parsed.ok ? parsed.value : null;
  expressions.set(text, read);
  return read;
}

function keyOf({ item, repeats }: Placed, rows: Rows): string {
  return [item.name, ...repeats.map((repeat) => rows.get(repeat) ?? '')].join(' ');
}

/** While a value is being worked out, whatever asks for it finds `meanwhile`. */
function remember<T>(known: Map<string, T>, key: string, meanwhile: T, work: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, meanwhile);
  const value = work();
  known.set(key, value);
  return value;
}
