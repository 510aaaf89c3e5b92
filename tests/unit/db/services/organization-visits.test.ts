import { beforeEach, expect, test } from 'vitest';
import { setupWorkspace, type TestWorkspace } from '../../../support/workspace.ts';

let workspace: TestWorkspace;
let countyId: string;
let schoolId: string;

beforeEach(async () => {
  workspace = await setupWorkspace({ planCodes: ['guilin-2022'] });
  countyId = (await workspace.do('organizations.get', { organization: '阳朔县' })).id;
  schoolId = await addSchool('示例小学');
});

async function addSchool(nameZh: string): Promise<string> {
  const school = { nameZh, kind: 'primary-school', parentId: countyId } as const;
  return (await workspace.do('organizations.add', school)).organizationId;
}

async function addVisit(organizationId: string, plannedOn: string): Promise<string> {
  const visit = { organizationId, plannedOn, kind: 'regular', purpose: 'follow-along' } as const;
  return (await workspace.do('visits.create', visit)).visitId;
}

async function noteProblem(visitId: string, text: string): Promise<string> {
  return (await workspace.do('records.add', { visitId, kind: 'problem-noted', text })).recordId;
}

async function shown(organizationId: string) {
  const { visits, problems } = await workspace.do('organizations.profile', { organizationId });
  return {
    visits: visits.map(({ plannedOn, state, records, problems: n }) => [plannedOn, state, records, n]),
    problems: problems.map(({ text }) => text),
  };
}

test('a school shows its visits, the newest first, and the problems that still stand', async () => {
  const before = await shown(schoolId);
  const visitId = await addVisit(schoolId, '2025-03-04');
  const cancelledId = await addVisit(schoolId, '2025-04-11');
  await addVisit(schoolId, '2025-05-20');
  await workspace.do('records.add', { visitId, kind: 'note', text: '查看作业公示栏' });
  await noteProblem(visitId, '作业公示栏空白');
  const recordId = await noteProblem(visitId, '记重了');
  await workspace.do('records.withdraw', { recordId });
  await noteProblem(cancelledId, '没有去成');
  await workspace.do('visits.remove', { visitId: cancelledId });
  expect([before, await shown(schoolId), await shown(countyId)]).toEqual([
    { visits: [], problems: [] },
    {
      visits: [
        ['2025-05-20', 'planned', 0, 0],
        ['2025-03-04', 'under-way', 2, 1],
      ],
      problems: ['作业公示栏空白'],
    },
    { visits: [], problems: [] },
  ]);
});

test('a school that stands for a double shows the visits of both, and so does the double', async () => {
  const doubleId = await addSchool('示例小学（旧名）');
  await addVisit(schoolId, '2025-05-20');
  await noteProblem(await addVisit(doubleId, '2025-03-04'), '作业公示栏空白');
  const preview = { organization: doubleId, into: schoolId };
  const { moves } = await workspace.do('organizations.previewMerge', preview);
  await workspace.do('organizations.merge', { organizationId: doubleId, intoId: schoolId });
  const both = {
    visits: [
      ['2025-05-20', 'planned', 0, 0],
      ['2025-03-04', 'under-way', 1, 1],
    ],
    problems: ['作业公示栏空白'],
  };
  expect([moves, await shown(schoolId), await shown(doubleId)]).toEqual([
    { entries: 0, visits: 1, evidence: 0, assignments: 0, children: 0 },
    both,
    both,
  ]);
});

test('a school that was visited is not removed', async () => {
  await addVisit(schoolId, '2025-05-20');
  const { canRemove } = await workspace.do('organizations.profile', { organizationId: schoolId });
  const removed = await workspace.try('organizations.remove', { organizationIds: [schoolId] });
  expect([canRemove, removed]).toMatchObject([false, { error: { code: 'organization-in-use' } }]);
});
