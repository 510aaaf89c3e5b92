import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../../../db/model/expression/evaluate.ts';
import { answersIn, parseExpression } from '../../../../../db/model/expression/expression.ts';
import { isSafePattern } from '../../../../../db/model/expression/safe-pattern.ts';
import type { Value } from '../../../../../db/model/expression/values.ts';

const answers: Readonly<Record<string, Value>> = {
  grade: 3,
  minutes: 75,
  board: 'no',
  means: ['lesson', 'papers'],
  left: '',
  年级: 5,
  on: '2026-05-20',
  perClass: [40, 55, 60],
};

function work(text: string, self: Value = ''): Value {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return evaluate(parsed.value, { self, today: '2026-11-27', answer: (name) => answers[name] ?? '' });
}

describe('what forms write', () => {
  test.each<readonly [string, Value]>([
    ['${minutes} > 60', true],
    ["${board} = 'no' and ${grade} >= 3", true],
    ['${left} > 3 or ${left} < 3', false],
    ["${left} = ''", true],
    ["${nowhere} = ''", true],
    ["selected(${means}, 'papers')", true],
    ["selected(${means}, 'pap')", false],
    ['count-selected(${means}) * 2 - 1', 3],
    ["if(${grade} <= 2, 'none', if(${grade} <= 6, 60, 90))", 60],
    ['-${grade} + 10 div 4 mod 2', -2.5],
    ['1 + 2 * 3 = 7', true],
    ['sum(${perClass}) div count(${perClass})', 155 / 3],
    ['max(${perClass}) - min(${perClass})', 20],
    ['round(2.345, 2)', 2.35],
    ['int(-3.7)', -3],
    ["coalesce(${left}, '未填')", '未填'],
    ["concat(${board}, '-', ${grade})", 'no-3'],
    ["string-length('督学，𠮷')", 4],
    ['${on} < today()', true],
    ["'2026-12-01' <= today()", false],
    ['not(true()) or false()', false],
    ["regex('450300', '[0-9]{6}')", true],
    ["regex('4503001', '[0-9]{6}')", false],
    ['${年级} = 5', true],
    ["number('12.5') + number('x')", Number.NaN],
    ["substr('abcdef', 1, 3)", 'bc'],
    ['. >= 0 and . <= 100', false],
  ])('%s is %s', (text, value) => {
    expect(work(text, 105)).toEqual(value);
  });
});

test.each([
  ['', 0, ''],
  ['1 +', 3, ''],
  ['(1', 2, ''],
  ['1 2', 2, '2'],
  ["'open", 0, "'open"],
  ['pulldata("x")', 0, 'pulldata'],
  ['selected(${a})', 0, 'selected'],
  ['${a b}', 0, '${a b}'],
  ['/data/a = 1', 0, '/'],
  ['#', 0, '#'],
])('%s is refused, with the place', (text, at, found) => {
  expect(parseExpression(text)).toEqual({ ok: false, problem: { at, found } });
});

test('an expression tells which answers it reads', () => {
  const parsed = parseExpression("if(${a} > 1, -${b}, selected(${c}, 'x')) + .");
  expect(parsed.ok && answersIn(parsed.value)).toEqual(['a', 'b', 'c']);
});

test('whatever is written, reading it ends with a value or with a place, and working it out never throws', () => {
  const piece = fc.constantFrom(
    '1',
    "'a'",
    '${grade}',
    '.',
    '(',
    ')',
    '-',
    '+',
    ' and ',
    ' div ',
    '=',
    '<=',
    ',',
    'if(',
    'sum(',
    'not(',
    'x',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.string({ maxLength: 5 }), (pieces, tail) => {
      const text = pieces.join('') + tail;
      const parsed = parseExpression(text);
      if (!parsed.ok) {
        expect(parsed.problem.at).toBeGreaterThanOrEqual(0);
        expect(parsed.problem.at).toBeLessThanOrEqual(text.length);
      } else work(text);
    }),
  );
  const deep = `${'('.repeat(5000)}1${')'.repeat(5000)}`;
  expect(parseExpression(deep).ok).toBe(false);
});

test('patterns that could take for ever are told from those that end', () => {
  const safe = ['[0-9]{6}', '\\d+-\\d+', '(ab)?c*', '1(3|5|7)[0-9]{9}', '[(|*]+'];
  const endless = ['(a+)+', '(a|aa)*', '((a*)b)+', '(\\d+,)+', '(.)\\1', '(', '(a{1,}){2,}'];
  expect([...safe.filter((each) => !isSafePattern(each)), ...endless.filter(isSafePattern)]).toEqual([]);
});
