import type { Light } from '../../../../../db/model/light-rules.ts';
import { lights } from '../../../../../db/model/light-rules.ts';
import { progressStatuses } from '../../../../../db/model/progress.ts';
import type { StatusSheet, StatusSheetRow } from '../../../../../db/model/status-sheet.ts';

export function makeRow(changes: Partial<StatusSheetRow> = {}): StatusSheetRow {
  return {
    actionLabel: '行动三',
    actionTitle: '加大优质教育资源供给',
    measureCode: 'G3.1',
    measureTitle: '编制学校布局规划',
    unitName: '桂林市',
    leadText: '市教育局',
    responsibleText: '市自然资源局',
    dueText: '2025年底前',
    dueOn: '2025-12-31',
    light: 'green',
    status: 'on-track',
    isDifficult: false,
    percent: 70,
    note: '规划已报审。',
    checkedOn: '2025-06-12',
    evidenceCount: 2,
    evidenceText: '',
    basisText: '',
    ...changes,
  };
}

export function makeSheet(changes: Partial<StatusSheet> = {}): StatusSheet {
  return {
    title: '桂林十大行动台账',
    office: '督导办',
    asOf: '2025-06-30',
    filterText: '',
    journalHead: '1284 9f3a61c2',
    arrangement: 'measure',
    columns: [
      'number',
      'measure',
      'unit',
      'lead',
      'responsible',
      'due',
      'light',
      'status',
      'percent',
      'note',
      'checkedOn',
      'problems',
      'nextStep',
      'evidence',
      'remark',
    ],
    paper: 'A4',
    sections: [{ heading: '行动三　加大优质教育资源供给', rows: [makeRow()] }],
    ...changes,
  };
}

/** Many different rows in ten sections; the note of row 17 has `noteLength(17)` characters and ends with 末第17号. */
export function makeLongSheet(rows: number, noteLength: (row: number) => number): StatusSheet {
  const perSection = Math.ceil(rows / 10);
  const made = Array.from({ length: rows }, (_, row) => makeNumberedRow(row, perSection, noteLength(row)));
  const sections = Array.from({ length: 10 }, (_, index) => ({
    heading: `行动${index + 1}`,
    rows: made.slice(index * perSection, (index + 1) * perSection),
  }));
  return makeSheet({ sections });
}

function makeNumberedRow(row: number, perSection: number, noteLength: number): StatusSheetRow {
  const action = Math.floor(row / perSection) + 1;
  const measure = Math.floor((row % perSection) / 4) + 1;
  const light: Light = lights[row % 4] ?? 'grey';
  const ending = `末第${row}号`;
  return makeRow({
    actionLabel: `行动${action}`,
    actionTitle: `第${action}项行动`,
    measureCode: `${action}.${measure}`,
    measureTitle: `第${action}项行动的措施${measure}，写得长一些，好让它占到好几行。`,
    unitName: `第${row}单位`,
    light,
    status: light === 'grey' ? null : (progressStatuses[row % 7] ?? null),
    percent: light === 'grey' ? null : row % 101,
    isDifficult: row % 9 === 0,
    note: `${'本季度核查了三所学校，'.repeat(Math.ceil(noteLength / 11)).slice(0, noteLength)}${ending}`,
    evidenceText: row % 5 === 0 ? `照片与清单，${ending}证` : '',
  });
}
