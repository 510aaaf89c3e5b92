export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code units, ECMAScript numbers, no spaces.
 * Equal values give equal text on every machine. Throws on what JSON cannot carry: a lone surrogate, NaN,
 * an infinity, undefined.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalString(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`not JSON: ${typeof value}`);
  const record = value as { readonly [key: string]: Json };
  const members = Object.keys(record)
    .toSorted()
    .map((key) => `${canonicalString(key)}:${canonicalJson(record[key] as Json)}`);
  return `{${members.join(',')}}`;
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('not JSON: a number that is not finite');
  return JSON.stringify(value);
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('not JSON: a lone surrogate');
  return JSON.stringify(value);
}
