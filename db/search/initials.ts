import { pinyin } from 'pinyin-pro';

/** The first letters of a name in pinyin, each with the place of its character. */
export interface Initials {
  readonly letters: string;
  readonly places: readonly number[];
}

/** Of all its Chinese characters, and, where something stands in brackets, also of those outside of them. */
export function initialsOf(name: string): readonly Initials[] {
  const whole = initialsWithin(name);
  const outside = initialsWithin(name.replaceAll(/[（(【〔[][^）)】〕\]]*[）)】〕\]]/g, blank));
  return [whole, ...(outside.letters === whole.letters ? [] : [outside])].filter(
    ({ letters }) => letters.length > 1,
  );
}

/** As the index keeps them: from each character on, because a person may begin in the middle. */
export function initialTokens(name: string): string {
  return initialsOf(name)
    .flatMap(({ letters }) => Array.from(letters, (_, place) => letters.slice(place, place + longest)))
    .join(' ');
}

const longest = 20;

function initialsWithin(name: string): Initials {
  const characters = Array.from(name);
  const readings = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' });
  const places: number[] = [];
  let letters = '';
  let place = 0;
  for (const [index, character] of characters.entries()) {
    const letter = readings.length === characters.length ? (readings[index] ?? '') : '';
    if (/^\p{sc=Han}$/u.test(character) && /^[a-zü]$/.test(letter)) {
      letters += letter === 'ü' ? 'v' : letter;
      places.push(place);
    }
    place += character.length;
  }
  return { letters, places };
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
