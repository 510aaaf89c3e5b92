import type { QuestionKind } from '../../model/form/form.ts';

/** What the `type` column of a row says. */
export type XlsType =
  | { readonly kind: QuestionKind | 'note' }
  | { readonly kind: 'select-one' | 'select-multiple'; readonly list: string; readonly hasOther: boolean }
  | { readonly kind: 'begin' | 'end'; readonly of: 'group' | 'repeat' };

const plainTypes: Readonly<Record<string, QuestionKind | 'note'>> = {
  text: 'text',
  string: 'text',
  integer: 'integer',
  int: 'integer',
  decimal: 'decimal',
  date: 'date',
  note: 'note',
  image: 'photo',
  photo: 'photo',
  calculate: 'calculate',
};
const select =
  /^(?:(select[ _]one|select[ _]one[ _]from|select1)|(select[ _]multiple|select[ _]all[ _]that[ _]apply(?:[ _]from)?))[ _]+(?:from[ _]+)?(\S+)(\s+or[ _]other)?$/i;
const bracket = /^(begin|end)[ _]+(group|repeat|loop)$/i;

/** Null for a type that forms here do not have. */
export function xlsType(text: string): XlsType | null {
  const type = text.trim().replaceAll(/\s+/g, ' ');
  const plain = plainTypes[type.toLowerCase()];
  if (plain) return { kind: plain };
  const [, side, of] = bracket.exec(type) ?? [];
  if (side && of) {
    const kind = side.toLowerCase() === 'begin' ? 'begin' : 'end';
    return { kind, of: of.toLowerCase() === 'group' ? 'group' : 'repeat' };
  }
  const [, one, several, list, other] = select.exec(type) ?? [];
  if (list === undefined || (!one && !several)) return null;
  return { kind: one ? 'select-one' : 'select-multiple', list, hasOther: other !== undefined };
}
