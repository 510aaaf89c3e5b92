import { expect, test } from 'vitest';
import { calls } from '../../../../db/contract/calls.ts';
import { inputIssues } from '../../../../electron/host/input-issues.ts';

test('each wrong place of an input is one short line that reads the same in every language', () => {
  const parsed = calls['progress.add'].input.safeParse({
    measureId: '',
    organizationId: 7,
    status: 'finished',
    percent: 2000,
    note: '',
    checkedOn: '2025-02-30',
    extra: 1,
  });
  expect(parsed.success ? [] : inputIssues(parsed.error)).toEqual([
    'measureId ≥ 1',
    'organizationId: string',
    'status ∈ not-started | ahead | on-track | behind | done | continuous | not-applicable',
    'percent ≤ 1000',
    'checkedOn: not a calendar day YYYY-MM-DD',
    'input: extra ?',
  ]);
});
