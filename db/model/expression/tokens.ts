/** A piece of an expression with the place at which it begins. */
export type Token = { readonly at: number } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  /** `${name}`: the answer of another question. */
  | { readonly kind: 'answer'; readonly name: string }
  /** A name of a function, or `and`, `or`, `div`, `mod`. */
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'sign'; readonly sign: Sign }
);

const signs = ['!=', '<=', '>=', '=', '<', '>', '+', '-', '*', '(', ')', ',', '..', '.', '|', '/'] as const;
export type Sign = (typeof signs)[number];

/** What an expression cannot be read for, and where: the offset of the first character that does not fit. */
export interface ExpressionProblem {
  readonly at: number;
  readonly found: string;
}

export class ExpressionError extends Error {
  readonly problem: ExpressionProblem;

  constructor(problem: ExpressionProblem) {
    super(`at ${problem.at}: ${problem.found}`);
    this.problem = problem;
  }
}

const space = /\s+/y;
const number = /\d+(?:\.\d+)?|\.\d+/y;
const answer = /\$\{\s*([\p{L}_][\p{L}\p{N}_.-]*)\s*\}/uy;
// A minus after a letter belongs to a name, as in XPath: `count-selected`.
const word = /[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*/uy;

/** Splits an expression into its pieces; throws `ExpressionError` at the first character that begins none. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  while (at < text.length) {
    const gap = take(space);
    if (gap) {
      at += gap[0].length;
      continue;
    }
    const [token, length] = tokenAt(text, at, take);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

function tokenAt(
  text: string,
  at: number,
  take: (pattern: RegExp) => RegExpExecArray | null,
): readonly [Token, number] {
  const digits = take(number);
  if (digits) return [{ kind: 'number', at, value: Number(digits[0]) }, digits[0].length];
  const name = take(answer);
  if (name) return [{ kind: 'answer', at, name: name[1] ?? '' }, name[0].length];
  const letters = take(word);
  if (letters) return [{ kind: 'word', at, word: letters[0] }, letters[0].length];
  const quote = text[at];
  if (quote === '"' || quote === "'") return textAt(text, at, quote);
  const sign = signs.find((each) => text.startsWith(each, at));
  if (sign === undefined) throw new ExpressionError({ at, found: text.slice(at, at + 20) });
  return [{ kind: 'sign', at, sign }, sign.length];
}

/** XPath knows no escapes: a text ends at the next quote of the same kind. */
function textAt(text: string, at: number, quote: string): readonly [Token, number] {
  const end = text.indexOf(quote, at + 1);
  if (end < 0) throw new ExpressionError({ at, found: text.slice(at, at + 20) });
  return [{ kind: 'text', at, value: text.slice(at + 1, end) }, end + 1 - at];
}
