/** What an expression may give. A list holds the choices of a question of several, or one answer of each row of a repeat. */
export type Value = string | number | boolean | readonly (string | number)[];

/** An empty text is no number. */
export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = toText(value).trim();
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

export function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return value.map(String).join(' ');
}

export function isTrue(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  return value.length > 0;
}

/** The choices of an answer; a text is split at its blanks, as XForms writes them. */
export function toList(value: Value): readonly string[] {
  if (typeof value === 'object') return value.map(String);
  return toText(value).split(/\s+/).filter(Boolean);
}

/** Numbers of a list; what is none is left out. */
export function toNumbers(value: Value): readonly number[] {
  const all = typeof value === 'object' ? value.map(toNumber) : [toNumber(value)];
  return all.filter((each) => !Number.isNaN(each));
}
