import { answersIn, type Expression, parseExpression } from '../expression/expression.ts';
import { isSafePattern } from '../expression/safe-pattern.ts';
import { type Form, type Item, itemsOf } from './form.ts';
import type { ScoreRule } from './score-rules.ts';

/** What in a form makes no sense although its shape is right; `item` is empty for the form as a whole. */
export interface FormProblem {
  readonly item: string;
  readonly code:
    | 'name-doubled'
    | 'no-choices'
    | 'choice-doubled'
    | 'unknown-choice'
    | 'unknown-name'
    | 'unsafe-pattern';
  readonly found: string;
}

/** Everything that is wrong, in the order of the form. */
export function checkForm(form: Form): readonly FormProblem[] {
  const items = itemsOf(form.items);
  const names = new Set(items.map(({ name }) => name));
  const vetoes = (form.total?.vetoes ?? []).flatMap(({ when }) => checkExpression('', when, names));
  return [
    ...doubled(items.map(({ name }) => name)).map((name) => problem(name, 'name-doubled', name)),
    ...items.flatMap((item) => checkItem(item, names)),
    ...vetoes,
  ];
}

function checkItem(item: Item, names: ReadonlySet<string>): readonly FormProblem[] {
  const { name } = item;
  const expressions = [
    item.relevant,
    'constraint' in item ? item.constraint : undefined,
    'required' in item ? item.required : undefined,
    'calculation' in item ? item.calculation : undefined,
    'score' in item && item.score && item.score.by !== 'verdict' ? item.score.none : undefined,
  ].filter((text) => text !== undefined);
  return [
    ...expressions.flatMap((text) => checkExpression(name, text, names)),
    ...checkChoices(item),
    ...('score' in item && item.score ? checkScore(item, item.score, names) : []),
  ];
}

function checkChoices(item: Item): readonly FormProblem[] {
  if (item.kind !== 'select-one' && item.kind !== 'select-multiple') return [];
  const names = (item.choices ?? []).map((choice) => choice.name);
  if (names.length === 0) return [problem(item.name, 'no-choices', '')];
  return doubled(names).map((name) => problem(item.name, 'choice-doubled', name));
}

function checkScore(item: Item, rule: ScoreRule, names: ReadonlySet<string>): readonly FormProblem[] {
  if (rule.by === 'verdict') {
    const unknown = [...rule.all, ...rule.any].filter((name) => !names.has(name));
    return unknown.map((name) => problem(item.name, 'unknown-name', name));
  }
  if (rule.by !== 'choice' && rule.by !== 'coefficient') return [];
  const choices = 'choices' in item ? (item.choices ?? []).map(({ name }) => name) : [];
  const scored = Object.keys(rule.by === 'choice' ? rule.points : rule.coefficients);
  return scored
    .filter((name) => !choices.includes(name))
    .map((name) => problem(item.name, 'unknown-choice', name));
}

function checkExpression(item: string, text: string, names: ReadonlySet<string>): readonly FormProblem[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) return [];
  const unknown = answersIn(parsed.value).filter((name) => !names.has(name));
  return [
    ...unknown.map((name) => problem(item, 'unknown-name', name)),
    ...unsafePatterns(parsed.value).map((pattern) => problem(item, 'unsafe-pattern', pattern)),
  ];
}

/** Patterns of an expression that may not end on some text. */
export function unsafePatterns(expression: Expression): readonly string[] {
  return patternsIn(expression).filter((pattern) => !isSafePattern(pattern));
}

/** Patterns that are written down; one that is worked out is looked at when it is used. */
function patternsIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'negate':
      return patternsIn(expression.of);
    case 'binary':
      return [...patternsIn(expression.left), ...patternsIn(expression.right)];
    case 'call': {
      const [, pattern] = expression.args;
      const own = expression.name === 'regex' && pattern?.kind === 'value' ? [String(pattern.value)] : [];
      return [...own, ...expression.args.flatMap(patternsIn)];
    }
    case 'value':
    case 'answer':
    case 'self':
      return [];
  }
}

function doubled(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
}

function problem(item: string, code: FormProblem['code'], found: string): FormProblem {
  return { item, code, found };
}
