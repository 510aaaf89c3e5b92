import { expect, test } from 'vitest';
import type { MeasureCell } from '../../../../db/contract/measures-calls.ts';
import {
  afterRecorded,
  cleanText,
  defaultUnit,
  emptyValues,
  nextValues,
  readDay,
  readDraft,
  readEntry,
  readPercent,
  writeDraft,
} from '../../../../renderer/state/record-rules.ts';

const today = '2026-05-20';
const defaults = { organizationId: 'o1', checkedOn: today };

test('the first thing written pins the unit and the day it was written for', () => {
  expect(nextValues(emptyValues, defaults, { note: '已建' }, false)).toEqual({
    ...emptyValues,
    note: '已建',
    organizationId: 'o1',
    checkedOn: today,
  });
});

test('a dropped file pins them too', () => {
  expect(nextValues(emptyValues, defaults, {}, true)).toEqual({ ...emptyValues, ...defaults });
});

test('when everything written is deleted again nothing waits as a draft', () => {
  const written = nextValues(emptyValues, defaults, { note: '已' }, false);
  expect(nextValues(written, defaults, { note: '' }, false)).toEqual(emptyValues);
});

test('a unit that was chosen on purpose stays when the note is deleted', () => {
  const chosen = nextValues(emptyValues, defaults, { organizationId: 'o2' }, false);
  const written = nextValues(chosen, defaults, { note: '已' }, false);
  expect(nextValues(written, defaults, { note: '' }, false)).toEqual({
    ...emptyValues,
    organizationId: 'o2',
  });
});

test('deleting the day to type another does not bring today back under the fingers', () => {
  const written = nextValues(emptyValues, defaults, { note: '已' }, false);
  expect(nextValues(written, defaults, { checkedOn: '' }, false).checkedOn).toBe('');
});

test('a draft comes back exactly as typed, captions apart, and fields of another version are left alone', () => {
  const fields = { note: ' 末尾空格 \n', percent: '7 0', 'caption:f1': '教室', later: 'x' };
  expect(readDraft(fields, emptyValues)).toEqual({
    values: { ...emptyValues, note: ' 末尾空格 \n', percent: '7 0' },
    captions: { f1: '教室' },
  });
});

test('a correction remembers what was changed and what was emptied', () => {
  const base = { ...emptyValues, organizationId: 'o1', status: 'behind', note: '旧', percent: '70' };
  const typed = { ...base, note: '', percent: '75' };
  const fields = writeDraft(typed, base);
  expect(fields).toEqual({ ...emptyValues, percent: '75', emptied: 'note' });
  expect(readDraft(fields, base).values).toEqual(typed);
});

test('a complete panel reads as an entry', () => {
  const values = {
    ...emptyValues,
    organizationId: 'o1',
    status: 'on-track',
    percent: '７０％',
    isDifficult: 'yes',
  };
  expect(readEntry({ ...values, note: '甲\0乙' }, today, false)).toEqual({
    ok: true,
    entry: {
      organizationId: 'o1',
      status: 'on-track',
      percent: 70,
      isDifficult: true,
      note: '甲乙',
      checkedOn: today,
    },
  });
});

test('an incomplete panel says per field what is missing', () => {
  expect(readEntry({ ...emptyValues, percent: '很多', checkedOn: '5月32日' }, today, true)).toEqual({
    ok: false,
    problems: {
      organizationId: 'unit-missing',
      status: 'status-missing',
      percent: 'percent-unreadable',
      checkedOn: 'day-unreadable',
      reason: 'reason-missing',
    },
  });
});

test.each([
  ['70', 70],
  ['70.5%', 70.5],
  [' 0 ', 0],
  ['', null],
  ['-5', undefined],
  ['70 80', undefined],
])('percent %j reads as %j', (text, percent) => {
  expect(readPercent(text)).toBe(percent);
});

test.each([
  ['2025-05-18', '2025-05-18'],
  ['2025/5/8', '2025-05-08'],
  ['2025.5.18', '2025-05-18'],
  ['2025年5月18日', '2025-05-18'],
  ['20250518', '2025-05-18'],
  ['5-18', '2026-05-18'],
  ['5月18日', '2026-05-18'],
  ['0518', '2026-05-18'],
  ['２０２５－５－１８', '2025-05-18'],
  ['2025-02-30', null],
  ['昨天', null],
  ['18', null],
])('day %j reads as %j', (text, day) => {
  expect(readDay(text, today)).toBe(day);
});

test('what was typed while the entry was being written stays, what was recorded goes', () => {
  const submitted = { ...emptyValues, organizationId: 'o1', status: 'done', note: '已建成' };
  const now = { ...submitted, note: '已建成。另外', status: 'behind' };
  expect(afterRecorded(now, submitted)).toEqual({ ...emptyValues, note: '。另外', status: 'behind' });
});

test('the only expected unit is preselected, else the one used last, else none', () => {
  const cells = [makeCell('o1', true), makeCell('o2', true), makeCell('o3', false)];
  expect(defaultUnit(cells, 'o3')).toBe('o3');
  expect(defaultUnit(cells, 'o9')).toBe('');
  expect(defaultUnit([makeCell('o1', true), makeCell('o3', false)], 'o3')).toBe('o1');
});

test('text stays as it was typed; only what no record can hold is left out', () => {
  expect(cleanText('一\u000b二\u2028三\0\t四\r\n\ud800')).toBe('一\u000b二\u2028三\t四\r\n\ufffd');
});

function makeCell(organizationId: string, isExpected: boolean): MeasureCell {
  return {
    organizationId,
    organizationNameEn: '',
    organizationName: organizationId,
    isSample: false,
    isExpected,
    progressId: null,
    light: 'grey',
    status: null,
    percent: null,
    isDifficult: false,
    checkedOn: null,
    note: '',
    entryCount: 0,
  };
}
