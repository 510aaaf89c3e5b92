import type { FunctionName } from './function-names.ts';
import { isSafePattern } from './safe-pattern.ts';
import { isTrue, toList, toNumber, toNumbers, toText, type Value } from './values.ts';

type Work = (args: readonly Value[], today: string) => Value;

const work: Readonly<Record<Exclude<FunctionName, 'if'>, Work>> = {
  true: () => true,
  false: () => false,
  not: ([value]) => !isTrue(value ?? ''),
  boolean: ([value]) => isTrue(value ?? ''),
  coalesce: ([first, second]) => (toText(first ?? '') === '' ? (second ?? '') : (first ?? '')),
  selected: ([value, choice]) => toList(value ?? '').includes(toText(choice ?? '').trim()),
  'count-selected': ([value]) => toList(value ?? '').length,
  'selected-at': ([value, place]) => toList(value ?? '')[toNumber(place ?? '')] ?? '',
  number: ([value]) => toNumber(value ?? ''),
  int: ([value]) => Math.trunc(toNumber(value ?? '')),
  string: ([value]) => toText(value ?? ''),
  round: ([value, digits]) => rounded(toNumber(value ?? ''), digits === undefined ? 0 : toNumber(digits)),
  abs: ([value]) => Math.abs(toNumber(value ?? '')),
  floor: ([value]) => Math.floor(toNumber(value ?? '')),
  ceiling: ([value]) => Math.ceil(toNumber(value ?? '')),
  min: (args) => extreme(args, Math.min),
  max: (args) => extreme(args, Math.max),
  sum: ([value]) => toNumbers(value ?? '').reduce((total, each) => total + each, 0),
  count: ([value]) => (typeof value === 'object' ? value.length : toText(value ?? '') === '' ? 0 : 1),
  'string-length': ([value]) => Array.from(toText(value ?? '')).length,
  concat: (args) => args.map(toText).join(''),
  contains: ([value, part]) => toText(value ?? '').includes(toText(part ?? '')),
  'starts-with': ([value, part]) => toText(value ?? '').startsWith(toText(part ?? '')),
  'ends-with': ([value, part]) => toText(value ?? '').endsWith(toText(part ?? '')),
  substr: ([value, from, to]) =>
    Array.from(toText(value ?? ''))
      .slice(toNumber(from ?? ''), to === undefined ? undefined : toNumber(to))
      .join(''),
  'normalize-space': ([value]) =>
    toText(value ?? '')
      .trim()
      .replaceAll(/\s+/g, ' '),
  regex: ([value, pattern]) => matches(toText(value ?? ''), toText(pattern ?? '')),
  today: (_, today) => today,
  date: ([value]) => toText(value ?? '').slice(0, 10),
};

/** The number of arguments was checked when the expression was read. */
export function callFunction(
  name: Exclude<FunctionName, 'if'>,
  args: readonly Value[],
  today: string,
): Value {
  return work[name](args, today);
}

function rounded(value: number, digits: number): number {
  const step = 10 ** Math.min(12, Math.max(-12, Math.trunc(digits) || 0));
  return Math.round(value * step) / step;
}

/** Of one list or of several values; nothing to compare is no number. */
function extreme(args: readonly Value[], choose: (...values: number[]) => number): number {
  const numbers = args.flatMap(toNumbers);
  return numbers.length === 0 ? Number.NaN : choose(...numbers);
}

/** The whole text has to match, as in XForms. A pattern that cannot be read or may not end matches nothing. */
function matches(text: string, pattern: string): boolean {
  return isSafePattern(pattern) && RegExp(`^(?:${pattern})$`, 'u').test(text);
}
