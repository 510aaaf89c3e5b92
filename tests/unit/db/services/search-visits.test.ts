import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openDerivedDb } from '../../../../db/sql/driver.ts';
import { setSchemaVersion } from '../../../../db/sql/integrity.ts';
import { indexAll } from '../../../support/search.ts';
import { openTestWorkspace, setupWorkspace, type TestWorkspace } from '../../../support/workspace.ts';

let workspace: TestWorkspace;
let schoolId: string;

beforeEach(async () => {
  workspace = await setupWorkspace({ planCodes: ['guilin-2022'] });
  schoolId = await addSchool('示例小学');
});

async function addSchool(nameZh: string): Promise<string> {
  const { id: parentId } = await workspace.do('organizations.get', { organization: '阳朔县' });
  const kind = 'primary-school';
  return (await workspace.do('organizations.add', { nameZh, kind, parentId })).organizationId;
}

async function addVisit(organizationId: string, plannedOn: string, subject: string): Promise<string> {
  const { visitId } = await workspace.do('visits.create', {
    organizationId,
    plannedOn,
    subject,
    kind: 'special',
    purpose: 'look-back',
    aim: '查看护学岗落实',
    topics: ['canteen-hygiene'],
    members: ['示例督学'],
    formIds: ['interview'],
    measureIds: ['G9.3'],
  });
  return visitId;
}

async function write(visitId: string, changes: Readonly<Record<string, string>>): Promise<void> {
  const { seen } = await workspace.do('visits.get', { visitId });
  await workspace.do('visits.update', { visitId, seen, changes });
}

/** What is found of visits and records: where, in which text, and the words that are marked. */
async function find(text: string): Promise<readonly string[]> {
  await indexAll(workspace);
  const { hits } = await workspace.do('search.find', { text, kinds: ['visit', 'record'] });
  return hits.map(({ kind, field, day, context, marks }) =>
    [kind, field, day, marks.map(([start, end]) => context.slice(start, end)).join('|')].join(' '),
  );
}

async function findAll(questions: readonly string[]) {
  const found: [string, readonly string[]][] = [];
  for (const question of questions) found.push([question, await find(question)]);
  return Object.fromEntries(found);
}

test('a visit is found by its school, what it is about, who goes, and every text written in it', async () => {
  const visitId = await addVisit(schoolId, '2025-05-20', '课后服务');
  await addVisit(schoolId, '2025-06-03', '暑期安全');
  await write(visitId, {
    situation: '查看了操场',
    highlights: '阅读角有特色',
    feedback: '公示栏已更新',
    schoolOpinion: '校方同意整改',
    advice: '补一块限速牌',
    summary: '总体平稳',
  });
  expect(
    await findAll([
      '示例小学',
      '专项 课后',
      '回头看 课后',
      '食堂食品 课后',
      'canteen 课后',
      '示例督学 课后',
      '护学岗',
      '操场',
      '阅读角',
      '公示栏',
      '校方',
      '限速牌',
      '平稳',
    ]),
  ).toEqual({
    示例小学: ['visit school 2025-06-03 示例小学', 'visit school 2025-05-20 示例小学'],
    '专项 课后': ['visit subject 2025-05-20 课后'],
    '回头看 课后': ['visit subject 2025-05-20 课后'],
    '食堂食品 课后': ['visit topic 2025-05-20 食堂食品'],
    'canteen 课后': ['visit topic 2025-05-20 canteen'],
    '示例督学 课后': ['visit member 2025-05-20 示例督学'],
    护学岗: ['visit aim 2025-06-03 护学岗', 'visit aim 2025-05-20 护学岗'],
    操场: ['visit situation 2025-05-20 操场'],
    阅读角: ['visit highlights 2025-05-20 阅读角'],
    公示栏: ['visit feedback 2025-05-20 公示栏'],
    校方: ['visit school-opinion 2025-05-20 校方'],
    限速牌: ['visit advice 2025-05-20 限速牌'],
    平稳: ['visit summary 2025-05-20 平稳'],
  });
});

test('what was written down is found in its visit: note, problem, and the words of a form', async () => {
  const visitId = await addVisit(schoolId, '2025-05-20', '');
  await workspace.do('records.add', { visitId, kind: 'note', text: '走廊有消防通道' });
  const problem = { kind: 'problem-noted', text: '课间有追跑', basis: '安全管理办法' } as const;
  const { id: measureId } = await workspace.do('measures.get', { measure: 'G9.3' });
  await workspace.do('records.add', { visitId, ...problem, measureId });
  const { id: formId } = await workspace.do('forms.get', { form: 'lesson-observation' });
  await workspace.do('records.add', {
    visitId,
    kind: 'answers',
    formId,
    answers: { topic: '分数的意义', lessonType: 'new', period: 3 },
  });
  await indexAll(workspace);
  const hitOf = async (text: string) => {
    const { hits } = await workspace.do('search.find', { text, kinds: ['record'] });
    return hits.map(({ titleZh, field, context, organizationNameZh, measureCode, visit, record }) => ({
      titleZh,
      found: `${field} ${context}`,
      organizationNameZh,
      measureCode,
      visit,
      record,
    }));
  };
  const visit = { id: visitId, kind: 'special', purpose: 'look-back' };
  const school = { organizationNameZh: '示例小学', visit };
  expect([await hitOf('消防'), await hitOf('管理办法'), await hitOf('分数 新授')]).toEqual([
    [
      {
        titleZh: '',
        found: 'text 走廊有消防通道',
        measureCode: '',
        record: { kind: 'note', formId: null },
        ...school,
      },
    ],
    [
      {
        titleZh: '',
        found: 'basis 安全管理办法',
        measureCode: 'G9.3',
        record: { kind: 'problem-noted', formId: null },
        ...school,
      },
    ],
    [
      {
        titleZh: '听课记录',
        found: 'answer 新授',
        measureCode: '',
        record: { kind: 'answers', formId },
        ...school,
      },
    ],
  ]);
});

async function counts(): Promise<readonly number[]> {
  return [(await find('原来的说法')).length, (await find('更正的说法')).length];
}

test('what is withdrawn, put right or of a cancelled visit is not found, and comes back with it', async () => {
  const visitId = await addVisit(schoolId, '2025-05-20', '');
  const note = { visitId, kind: 'note', text: '原来的说法' } as const;
  const { recordId } = await workspace.do('records.add', note);
  const steps = { recorded: await counts() } as Record<string, readonly number[]>;
  await workspace.do('records.withdraw', { recordId });
  steps['withdrawn'] = await counts();
  await workspace.do('records.restore', { recordId });
  steps['restored'] = await counts();
  const corrected = { recordId, kind: 'note', text: '更正的说法', reason: '听错了' } as const;
  const { recordId: correctionId } = await workspace.do('records.correct', corrected);
  steps['corrected'] = await counts();
  await workspace.do('visits.remove', { visitId });
  steps['cancelled'] = await counts();
  await workspace.do('visits.restore', { visitId });
  steps['held after all'] = await counts();
  await workspace.do('records.withdraw', { recordId: correctionId });
  steps['correction withdrawn'] = await counts();
  expect(steps).toEqual({
    recorded: [1, 0],
    withdrawn: [0, 0],
    restored: [1, 0],
    corrected: [0, 1],
    cancelled: [0, 0],
    'held after all': [0, 1],
    'correction withdrawn': [1, 0],
  });
});

const questions = ['示例', '中心', '改名', '食堂食品', '示例督学', '说法', '目的', '课后', '护学岗'];

async function said() {
  const { totals } = await workspace.do('search.find', { text: '示例', plan: 'guilin-2022' });
  return { totals, found: await findAll(questions) };
}

test('an index that followed every change says what one made from nothing says', async () => {
  const otherId = await addSchool('中心小学');
  const visitId = await addVisit(schoolId, '2025-05-20', '课后服务');
  await addVisit(otherId, '2025-05-21', '开学');
  const { recordId } = await workspace.do('records.add', { visitId, kind: 'note', text: '一种说法' });
  const part = { visitId, partNoun: 'topic', part: 'canteen-hygiene' } as const;
  const { id: measureId } = await workspace.do('measures.get', { measure: 'G9.3' });
  const changes: readonly (() => Promise<unknown>)[] = [
    () => workspace.do('visits.removePart', part),
    () => workspace.do('visits.removePart', { visitId, partNoun: 'member', part: '示例督学' }),
    () => workspace.do('visits.removePart', { visitId, partNoun: 'measure', part: measureId }),
    () => workspace.do('visits.addPart', part),
    () => write(visitId, { subject: '课后', plannedOn: '2025-05-22' }),
    async () => {
      const { seen } = await workspace.do('organizations.profile', { organizationId: otherId });
      await workspace.do('organizations.update', {
        organizationId: otherId,
        seen,
        changes: { nameZh: '改名小学' },
      });
    },
    () => workspace.do('organizations.merge', { organizationId: schoolId, intoId: otherId }),
    () => workspace.do('organizations.unmerge', { organizationId: schoolId }),
    () => workspace.do('visits.remove', { visitId }),
    () => workspace.do('visits.restore', { visitId }),
    () => workspace.do('records.withdraw', { recordId }),
  ];
  const kept: unknown[] = [];
  const rebuilt: unknown[] = [];
  for (const change of changes) {
    await indexAll(workspace);
    await change();
    await indexAll(workspace);
    kept.push(await said());
    for (const ending of ['', '-wal', '-shm'])
      rmSync(join(workspace.path, `search.sqlite${ending}`), { force: true });
    await indexAll(workspace);
    rebuilt.push(await said());
  }
  expect(kept).toEqual(rebuilt);
});

test('an index of a version that knew no visits is made anew', async () => {
  const visitId = await addVisit(schoolId, '2025-05-20', '');
  await workspace.do('records.add', { visitId, kind: 'note', text: '走廊有消防通道' });
  await indexAll(workspace);
  await workspace.close();
  const old = openDerivedDb(join(workspace.path, 'search.sqlite'));
  old.exec('DELETE FROM search_entry');
  setSchemaVersion(old, 1);
  old.close();
  workspace = await openTestWorkspace(workspace.path, workspace.deps, workspace.clock);
  const before = await workspace.do('search.find', { text: '消防' });
  expect([before.hits, before.index.indexed, await find('消防')]).toEqual([
    [],
    0,
    ['record text 2025-05-20 消防'],
  ]);
});
