import type { z } from 'zod';
import { calls, type CallName } from '../../db/contract/calls.ts';

/** Values that no field of any call is made for, each as JSON can carry it. */
export const hostileValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER,
  1e308,
  '',
  ' ',
  'x',
  '../../../../etc/passwd',
  String.raw`C:\Windows\system32`,
  "'; DROP TABLE operation; --",
  '<script>alert(1)</script>',
  '=HYPERLINK("http://example.invalid")',
  '\0',
  '\uD800',
  '\u202Egnp.exe',
  '9999-99-99',
  '2025-02-30',
  'A'.repeat(300_000),
  [],
  [[]],
  Array.from({ length: 5000 }, () => 'x'),
  {},
  { toString: 'x', valueOf: 1, constructor: null },
  JSON.parse('{"__proto__": {"isAdmin": true}}'),
  // A window's bridge itself refuses what is nested more than a thousand times.
  JSON.parse(`${'['.repeat(900)}${']'.repeat(900)}`),
];

export interface HostileCall {
  readonly name: CallName;
  readonly input: unknown;
}

/** Every call with each hostile value as the whole input, and in each of its fields beside harmless others. */
export function hostileCalls(except: readonly CallName[] = []): readonly HostileCall[] {
  const names = (Object.keys(calls) as CallName[]).filter((name) => !except.includes(name));
  return names.flatMap((name) => {
    const fields = fieldsOf(calls[name].input);
    const harmless = Object.fromEntries(fields.map((field) => [field, 'x']));
    return [
      ...hostileValues.map((input) => ({ name, input })),
      ...fields.flatMap((field) =>
        hostileValues.map((value) => ({ name, input: { ...harmless, [field]: value } })),
      ),
      { name, input: { ...harmless, unknownField: 1 } },
    ];
  });
}

function fieldsOf(input: z.ZodType): readonly string[] {
  return 'shape' in input && typeof input.shape === 'object' && input.shape !== null
    ? Object.keys(input.shape)
    : [];
}
