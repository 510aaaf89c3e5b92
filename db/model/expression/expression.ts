import { ExpressionError, type ExpressionProblem, type Sign, type Token, tokenize } from './tokens.ts';
import { type FunctionName, functionArity, isFunctionName } from './function-names.ts';

export const binaryOperators = [
  'or',
  'and',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  'div',
  'mod',
] as const;
export type BinaryOperator = (typeof binaryOperators)[number];

/** An expression that was read: what relevance, constraints, calculations and vetoes of a form are made of. */
export type Expression =
  | { readonly kind: 'value'; readonly value: number | string }
  | { readonly kind: 'answer'; readonly name: string }
  /** `.`: the answer that is being checked. */
  | { readonly kind: 'self' }
  | { readonly kind: 'negate'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] };

export type ParsedExpression =
  | { readonly ok: true; readonly value: Expression }
  | { readonly ok: false; readonly problem: ExpressionProblem };

/** Reads an expression of the common subset of XForms' XPath; what is beyond it is a problem with its place. */
export function parseExpression(text: string): ParsedExpression {
  try {
    const reader = new Reader(tokenize(text), text.length);
    const value = reader.expression(0);
    reader.end();
    return { ok: true, value };
  } catch (thrown) {
    if (thrown instanceof ExpressionError) return { ok: false, problem: thrown.problem };
    throw thrown;
  }
}

/** Names of the answers that an expression reads. */
export function answersIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'answer':
      return [expression.name];
    case 'negate':
      return answersIn(expression.of);
    case 'binary':
      return [...answersIn(expression.left), ...answersIn(expression.right)];
    case 'call':
      return expression.args.flatMap(answersIn);
    case 'value':
    case 'self':
      return [];
  }
}

/** Weakest first, as in XPath 1.0. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];
/** Deeper than any form that a person wrote; keeps a hostile one from ending the program. */
const deepest = 100;

class Reader {
  readonly #tokens: readonly Token[];
  readonly #length: number;
  #place = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], length: number) {
    this.#tokens = tokens;
    this.#length = length;
  }

  expression(level: number): Expression {
    const operators = levels[level];
    if (!operators) return this.#signed();
    let left = this.expression(level + 1);
    for (let operator = this.#operator(operators); operator; operator = this.#operator(operators)) {
      left = { kind: 'binary', operator, left, right: this.expression(level + 1) };
    }
    return left;
  }

  end(): void {
    if (this.#place < this.#tokens.length) this.#fail();
  }

  #operator(among: readonly BinaryOperator[]): BinaryOperator | null {
    const token = this.#tokens[this.#place];
    const name = token?.kind === 'sign' ? token.sign : token?.kind === 'word' ? token.word : '';
    const found = among.find((operator) => operator === name) ?? null;
    if (found) this.#place += 1;
    return found;
  }

  #signed(): Expression {
    if (!this.#takes('-')) return this.#primary();
    return { kind: 'negate', of: this.#nested(() => this.#signed()) };
  }

  #primary(): Expression {
    const token = this.#tokens[this.#place];
    if (!token) return this.#fail();
    this.#place += 1;
    switch (token.kind) {
      case 'number':
      case 'text':
        return { kind: 'value', value: token.value };
      case 'answer':
        return { kind: 'answer', name: token.name };
      case 'word':
        return this.#call(token);
      case 'sign':
        if (token.sign === '.') return { kind: 'self' };
        if (token.sign === '(') return this.#inBrackets();
        this.#place -= 1;
        return this.#fail();
    }
  }

  #inBrackets(): Expression {
    const inner = this.#nested(() => this.expression(0));
    if (!this.#takes(')')) this.#fail();
    return inner;
  }

  #call(name: Extract<Token, { readonly kind: 'word' }>): Expression {
    if (!isFunctionName(name.word) || !this.#takes('(')) return this.#failAt(name);
    const args: Expression[] = [];
    if (!this.#takes(')')) {
      do args.push(this.#nested(() => this.expression(0)));
      while (this.#takes(','));
      if (!this.#takes(')')) this.#fail();
    }
    const [least, most] = functionArity[name.word];
    if (args.length < least || args.length > most) return this.#failAt(name);
    return { kind: 'call', name: name.word, args };
  }

  #nested<T>(read: () => T): T {
    this.#depth += 1;
    if (this.#depth > deepest) this.#fail();
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #takes(sign: Sign): boolean {
    const token = this.#tokens[this.#place];
    if (token?.kind !== 'sign' || token.sign !== sign) return false;
    this.#place += 1;
    return true;
  }

  #fail(): never {
    const token = this.#tokens[this.#place];
    return token ? this.#failAt(token) : failWith(this.#length, '');
  }

  #failAt(token: Token): never {
    return failWith(token.at, wordsOf(token));
  }
}

function failWith(at: number, found: string): never {
  throw new ExpressionError({ at, found });
}

function wordsOf(token: Token): string {
  switch (token.kind) {
    case 'number':
    case 'text':
      return String(token.value);
    case 'answer':
      return `\${${token.name}}`;
    case 'word':
      return token.word;
    case 'sign':
      return token.sign;
  }
}
