import type { BinaryOperator, Expression } from './expression.ts';
import { callFunction } from './functions.ts';
import { isTrue, toNumber, toText, type Value } from './values.ts';

/** What an expression is evaluated in. */
export interface Scope {
  /** The answer to a question; an empty text where there is none, a list where several were chosen or a repeat has it. */
  readonly answer: (name: string) => Value;
  /** The answer that is being checked; an empty text outside of a constraint. */
  readonly self: Value;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Never throws: what makes no sense is NaN or an empty text, as in XPath. */
export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'answer':
      return scope.answer(expression.name);
    case 'self':
      return scope.self;
    case 'negate':
      return -toNumber(evaluate(expression.of, scope));
    case 'binary':
      return binary(expression.operator, expression.left, expression.right, scope);
    case 'call':
      return call(expression, scope);
  }
}

export function isSatisfied(expression: Expression, scope: Scope): boolean {
  return isTrue(evaluate(expression, scope));
}

function call({ name, args }: Extract<Expression, { readonly kind: 'call' }>, scope: Scope): Value {
  // The branch that is not taken is not worked out either.
  if (name === 'if') {
    const [condition, first, second] = args;
    const chosen = condition && isSatisfied(condition, scope) ? first : second;
    return chosen ? evaluate(chosen, scope) : '';
  }
  return callFunction(
    name,
    args.map((arg) => evaluate(arg, scope)),
    scope.today,
  );
}

function binary(operator: BinaryOperator, left: Expression, right: Expression, scope: Scope): Value {
  if (operator === 'or') return isSatisfied(left, scope) || isSatisfied(right, scope);
  if (operator === 'and') return isSatisfied(left, scope) && isSatisfied(right, scope);
  return combined(operator, evaluate(left, scope), evaluate(right, scope));
}

function combined(operator: Exclude<BinaryOperator, 'or' | 'and'>, left: Value, right: Value): Value {
  switch (operator) {
    case '=':
      return isEqual(left, right);
    case '!=':
      return !isEqual(left, right);
    case '+':
      return toNumber(left) + toNumber(right);
    case '-':
      return toNumber(left) - toNumber(right);
    case '*':
      return toNumber(left) * toNumber(right);
    case 'div':
      return toNumber(left) / toNumber(right);
    case 'mod':
      return toNumber(left) % toNumber(right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return isOrdered(operator, left, right);
  }
}

/** Truth against anything as truth, numbers as numbers, else as texts. */
function isEqual(left: Value, right: Value): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean') return isTrue(left) === isTrue(right);
  if (typeof left === 'number' || typeof right === 'number') return toNumber(left) === toNumber(right);
  return toText(left) === toText(right);
}

/** Days are compared as days, everything else as numbers; nothing is before or after a missing answer. */
function isOrdered(operator: '<' | '<=' | '>' | '>=', left: Value, right: Value): boolean {
  const [a, b] = isDay(left) && isDay(right) ? [left, right] : [toNumber(left), toNumber(right)];
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}

function isDay(value: Value): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
}
