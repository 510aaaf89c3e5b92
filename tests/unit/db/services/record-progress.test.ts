import { expect, test } from 'vitest';
import { setupWorkspace } from '../../../support/workspace.ts';

test('a recorded status stands on the plan page, the measure page and in the timeline', async () => {
  const workspace = await setupWorkspace();
  const [unit] = (await workspace.do('organizations.list', { text: '秀峰区' })).rows;
  const measure = await workspace.do('measures.get', { measure: 'G3.7' });
  const recorded = await workspace.do('progress.add', {
    measureId: measure.id,
    organizationId: unit?.id ?? '',
    status: 'on-track',
    percent: 60,
    note: '已建成 18 所。',
    checkedOn: '2025-05-18',
  });

  const { rows } = await workspace.do('progress.list', { measureId: measure.id });
  expect(rows).toEqual([
    {
      id: recorded.progressId,
      measureId: measure.id,
      measureCode: 'G3.7',
      organizationId: unit?.id,
      organizationName: '秀峰区',
      organizationNameEn: 'Xiufeng District',
      enteredAsName: '',
      status: 'on-track',
      percent: 60,
      isDifficult: false,
      note: '已建成 18 所。',
      checkedOn: '2025-05-18',
      actorName: '测试员甲',
      recordedAtMs: Date.parse('2025-05-20T08:30:00.000Z'),
      correctsId: null,
      reason: '',
      correctedById: null,
      isWithdrawn: false,
      isCurrent: true,
      evidence: [],
    },
  ]);
  const after = await workspace.do('measures.get', { measure: 'G3.7' });
  expect(
    after.cells.map(({ organizationName, percent, light }) => ({ organizationName, percent, light })),
  ).toEqual([
    { organizationName: '桂林市', percent: null, light: 'grey' },
    { organizationName: '秀峰区', percent: 60, light: 'red' },
  ]);
  const report = await workspace.do('record.verify', {});
  expect(report.problems).toEqual([]);
});
