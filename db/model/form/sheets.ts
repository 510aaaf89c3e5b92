import type { Assessor } from '../record.ts';

/** What tells the sheets of a visit apart. */
export interface Sheet {
  readonly id: string;
  readonly formId: string | null;
  readonly assessor: Assessor;
  readonly correctsId: string | null;
  readonly notedAtMs: number;
  readonly isWithdrawn: boolean;
  readonly correctedById: string | null;
}

/**
 * The standing sheets of a form by one side, in the order in which they were first filled in: a correction keeps the
 * place of what it corrects.
 */
export function sheetsOf<S extends Sheet>(
  records: readonly S[],
  formId: string,
  assessor: Assessor,
): readonly S[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const firstOf = (sheet: S): S => {
    const seen = new Set([sheet]);
    for (let before = byId.get(sheet.correctsId ?? ''); before && !seen.has(before);) {
      seen.add(before);
      before = byId.get(before.correctsId ?? '');
    }
    return [...seen].at(-1) ?? sheet;
  };
  return records
    .filter((sheet) => sheet.formId === formId && sheet.assessor === assessor)
    .filter(({ isWithdrawn, correctedById }) => !isWithdrawn && correctedById === null)
    .toSorted((a, b) => firstOf(a).notedAtMs - firstOf(b).notedAtMs);
}

/** The sheet that the other side filled in of the same thing: the first beside the first, the second beside the second. */
export function sheetBeside<S extends Sheet>(
  records: readonly S[],
  { id, formId, assessor }: Pick<Sheet, 'formId' | 'assessor'> & { readonly id: string | null },
): S | null {
  if (formId === null) return null;
  const own = sheetsOf(records, formId, assessor);
  const place = own.findIndex((sheet) => sheet.id === id);
  const others = sheetsOf(records, formId, assessor === 'self' ? 'inspector' : 'self');
  return others[place < 0 ? own.length : place] ?? null;
}
