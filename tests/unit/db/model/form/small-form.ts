import { formFields, type Form, type Item } from '../../../../../db/model/form/form.ts';

/** A form of these items, checked as any other; `total` as a county scores: 100 points, 90/80/60. */
export function formOf(items: readonly unknown[], total: unknown = null): Form {
  return formFields.parse({
    code: 'test',
    version: '1',
    use: 'other',
    title: { zh: '试验表' },
    note: null,
    items,
    total,
  });
}

export const grades = [
  { from: 90, label: { zh: '优秀' } },
  { from: 80, label: { zh: '良好' } },
  { from: 60, label: { zh: '合格' } },
  { from: 0, label: { zh: '不合格' } },
];

const words = { zh: '…' };
const yesNo = ['yes', 'no'].map((name) => ({ name, label: words }));

export function yesNoItem(name: string, more: object = {}): Item {
  return { kind: 'select-one', name, label: words, choices: yesNo, ...more };
}

export function numberItem(name: string, more: object = {}): Item {
  return { kind: 'decimal', name, label: words, ...more };
}

export function groupItem(name: string, items: readonly Item[], more: object = {}): Item {
  return { kind: 'group', name, label: words, items, ...more };
}
