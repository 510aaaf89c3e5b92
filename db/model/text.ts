import { z } from 'zod';

const hasForbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

/** Text a person typed: kept as typed, but without control characters that no file format can carry. */
export function textSchema(maxLength: number) {
  return z
    .string()
    .max(maxLength)
    .refine((text) => text.isWellFormed() && !hasForbidden.test(text), {
      message: 'contains characters that cannot be stored',
    });
}

/** A title or a name: something must stand there. */
export function nameSchema(maxLength: number) {
  return textSchema(maxLength).refine((text) => text.trim().length > 0, { message: 'is empty' });
}
