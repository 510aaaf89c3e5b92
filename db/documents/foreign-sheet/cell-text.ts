const escape = /_x([0-9A-Fa-f]{4})_/g;
const shortestSlice = 13;

/**
 * The text of a cell as a person sees it: `_x000D_` escapes resolved, one kind of line end. The result holds
 * no reference to the piece of XML it was cut from, which would otherwise stay in memory as a whole.
 */
export function cellText(raw: string): string {
  const text = raw.includes('_x')
    ? raw
        .replaceAll(escape, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
        .toWellFormed()
    : raw;
  return ownCopy(text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text);
}

/** The engine keeps shorter strings as copies already. */
function ownCopy(text: string): string {
  return text.length < shortestSlice ? text : Buffer.from(text, 'utf8').toString('utf8');
}

/** A stored number in plain digits (`1E3` → `1000`); null when it is no number. */
export function numberText(raw: string): string | null {
  const number = raw.trim() === '' ? Number.NaN : Number(raw);
  return Number.isFinite(number) ? String(number) : null;
}
