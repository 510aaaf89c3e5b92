import type { MeasureRow } from '../../../db/contract/measures-calls.ts';

/** A measure without any entry, with what a story needs on top. */
export function measureRow(change: Partial<MeasureRow>): MeasureRow {
  return {
    id: 'm1',
    planId: 'p1',
    actionId: 'a1',
    code: 'G3.7',
    titleZh: '数字校园示范校',
    titleEn: '',
    leadTextZh: '市教育局',
    leadTextEn: '',
    dueOn: null,
    isContinuous: false,
    dueTextZh: '',
    dueTextEn: '',
    light: 'grey',
    percent: null,
    expectedPercent: null,
    reported: 0,
    expected: 1,
    statuses: {},
    isDifficult: false,
    entryCount: 0,
    evidenceCount: 0,
    lastCheckedOn: null,
    lastEvidenceOn: null,
    ...change,
  };
}
