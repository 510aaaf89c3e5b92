import { z } from 'zod';

/**
 * Text a person typed or pasted, kept exactly as it is; papers and spreadsheets leave out what their formats
 * cannot carry. Only what no JSON or SQLite text can hold is refused: NUL and halves of characters.
 */
export function textSchema(maxLength: number) {
  return z
    .string()
    .max(maxLength)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), {
      message: 'contains characters that cannot be stored',
    });
}

/** A title or a name: something must stand there. */
export function nameSchema(maxLength: number) {
  return textSchema(maxLength).refine((text) => text.trim().length > 0, { message: 'is empty' });
}
