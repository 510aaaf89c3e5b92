/** Numbers that belong to one person; where each begins and ends in the text. */
export interface FoundNumber {
  readonly kind: 'id-number' | 'student-number' | 'phone';
  readonly start: number;
  readonly end: number;
}

const day = String.raw`(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
const patterns: readonly (readonly [FoundNumber['kind'], RegExp, (text: string) => boolean])[] = [
  ['student-number', alone(String.raw`[GL]\d{17}[\dX]`), () => true],
  ['id-number', alone(String.raw`[1-9]\d{5}(?:18|19|20)\d{2}${day}\d{3}[\dX]`), hasCheckDigit],
  ['id-number', alone(String.raw`[1-9]\d{7}${day}\d{3}`), () => true],
  ['phone', alone(String.raw`1[3-9]\d([ -]?)\d{4}\1\d{4}`), () => true],
];

/** ID card numbers of 18 digits with their check digit right and of 15, pupils' numbers, and numbers of mobile phones. */
export function personNumbers(text: string): readonly FoundNumber[] {
  const plain = text.replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - fullWidth));
  return patterns.flatMap(([kind, pattern, isOne]) =>
    [...plain.matchAll(pattern)]
      .filter(([found]) => isOne(found))
      .map((match) => ({ kind, start: match.index, end: match.index + match[0].length })),
  );
}

/** GB 11643: what the first seventeen digits make the eighteenth character. */
export function idCheckDigit(digits: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'.charAt(sum % 11);
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const fullWidth = 0xfee0;

function hasCheckDigit(id: string): boolean {
  return idCheckDigit(id) === id.charAt(17).toUpperCase();
}

function alone(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![\dA-Za-z])${pattern}(?![\dA-Za-z])`, 'gi');
}
