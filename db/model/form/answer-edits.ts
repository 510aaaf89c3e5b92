import { type Answer, type Answers, rowsOf } from './answers.ts';

/** The rows that something stands in, the outermost first. */
export type RowPath = readonly { readonly repeat: string; readonly row: number }[];

/** The same answers with one of them given; null takes it away. */
export function withAnswer(answers: Answers, path: RowPath, name: string, answer: Answer): Answers {
  return inRow(answers, path, (row) => {
    const { [name]: _, ...others } = row;
    return answer === null || answer === '' ? others : { ...others, [name]: answer };
  });
}

export function withRow(answers: Answers, path: RowPath, repeat: string): Answers {
  return inRow(answers, path, (row) => ({ ...row, [repeat]: [...rowsOf(row, repeat), {}] }));
}

export function withoutRow(answers: Answers, path: RowPath, repeat: string, at: number): Answers {
  return inRow(answers, path, (row) => ({
    ...row,
    [repeat]: rowsOf(row, repeat).filter((_, index) => index !== at),
  }));
}

function inRow(answers: Answers, path: RowPath, change: (row: Answers) => Answers): Answers {
  const [first, ...rest] = path;
  if (!first) return change(answers);
  const rows = rowsOf(answers, first.repeat);
  return {
    ...answers,
    [first.repeat]: rows.map((row, index) => (index === first.row ? inRow(row, rest, change) : row)),
  };
}

/** What was typed for a number: the number, or the very text while it is none. */
export function numberAnswer(text: string): Answer {
  const plain = text.normalize('NFKC').trim();
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}
