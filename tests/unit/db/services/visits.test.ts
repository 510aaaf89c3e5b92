import { beforeEach, describe, expect, test } from 'vitest';
import { setupWorkspace, type TestWorkspace } from '../../../support/workspace.ts';

let workspace: TestWorkspace;
let schoolId: string;

beforeEach(async () => {
  workspace = await setupWorkspace({ planCodes: ['guilin-2022'] });
  const county = await workspace.do('organizations.get', { organization: '阳朔县' });
  const added = await workspace.do('organizations.add', {
    nameZh: '示例小学',
    kind: 'primary-school',
    parentId: county.id,
  });
  schoolId = added.organizationId;
});

async function newVisit(): Promise<string> {
  const made = await workspace.do('visits.create', {
    organizationId: schoolId,
    plannedOn: '2025-05-20',
    kind: 'regular',
    purpose: 'follow-along',
    topics: ['learning-sport-burden'],
    members: ['示例督学'],
  });
  return made.visitId;
}

describe('a visit', () => {
  test('takes the sheets of its topics and the measures that expect the school', async () => {
    const visit = await workspace.do('visits.get', { visitId: await newVisit() });
    expect(visit.forms.map(({ code }) => code).toSorted()).toEqual([
      'five-managements',
      'topic-learning-burden',
    ]);
    expect(visit.measures.length).toBeGreaterThan(0);
    expect(visit.row).toMatchObject({
      organizationName: '示例小学',
      topics: ['learning-sport-burden'],
      members: ['示例督学'],
      state: 'planned',
    });
  });

  test('adds and drops what it takes along, and takes it again', async () => {
    const visitId = await newVisit();
    const { measures } = await workspace.do('visits.get', { visitId });
    const part = measures[0]?.id ?? '';
    const dropped = { visitId, partNoun: 'measure', part } as const;
    await workspace.do('visits.removePart', dropped);
    expect((await workspace.do('visits.get', { visitId })).measures).toHaveLength(measures.length - 1);
    await workspace.do('visits.addPart', dropped);
    await workspace.do('visits.addPart', dropped);
    expect((await workspace.do('visits.get', { visitId })).measures).toEqual(measures);
  });

  test('takes measures and forms by their codes', async () => {
    const { visitId } = await workspace.do('visits.create', {
      organizationId: schoolId,
      plannedOn: '2025-05-20',
      kind: 'special',
      purpose: 'return',
      measureIds: ['G9.3'],
      formIds: ['interview'],
    });
    const { measures, forms } = await workspace.do('visits.get', { visitId });
    expect([measures.map(({ code }) => code), forms.map(({ code }) => code)]).toEqual([
      ['G9.3'],
      ['interview'],
    ]);
  });

  test('is cancelled and brought back', async () => {
    const visitId = await newVisit();
    await workspace.do('visits.remove', { visitId });
    expect(await workspace.do('visits.list', {})).toEqual([]);
    await workspace.do('visits.restore', { visitId });
    expect(await workspace.do('visits.list', {})).toHaveLength(1);
  });

  test('names what is open and is sealed all the same; a later change needs a reason and stays beside it', async () => {
    const visitId = await newVisit();
    const { seen } = await workspace.do('visits.get', { visitId });
    const closed = await workspace.do('visits.close', {
      visitId,
      signatures: [{ role: 'inspector', name: '示例督学', fileId: null }],
    });
    expect(closed.open.map(({ code }) => code)).toContain('no-arrival');
    const change = { visitId, seen, changes: { feedback: '作业公示栏已更新' } };
    expect(await workspace.try('visits.update', change)).toMatchObject({ error: { code: 'visit-sealed' } });
    const sealed = await workspace.do('visits.get', { visitId });
    expect(sealed.seal).toMatchObject({ isUnchanged: true, actorName: '测试员甲' });
    await workspace.do('visits.update', { ...change, reason: '漏记一条' });
    const amended = await workspace.do('visits.get', { visitId });
    expect(amended.seal?.isUnchanged).toBe(false);
    expect(amended.amendments).toMatchObject([
      { field: 'feedback', before: '', after: '作业公示栏已更新', reason: '漏记一条' },
    ]);
  });
});

describe('what is written down', () => {
  test('answers keep the version of their form and are corrected with a reason only', async () => {
    const visitId = await newVisit();
    const { forms } = await workspace.do('visits.get', { visitId });
    const formId = forms.find(({ code }) => code === 'five-managements')?.id ?? '';
    const form = await workspace.do('forms.get', { form: formId });
    const question = form.items
      .flatMap((item) => ('items' in item ? item.items : [item]))
      .find(({ kind }) => kind === 'text');
    const name = question?.name ?? '';
    const record = { kind: 'answers', formId, answers: { [name]: '甲' } } as const;
    const { recordId } = await workspace.do('records.add', { visitId, ...record });
    const corrected = { ...record, recordId, answers: { [name]: '乙' } };
    await expect(workspace.try('records.correct', { ...corrected, reason: ' ' })).rejects.toThrow('is empty');
    await workspace.do('records.correct', { ...corrected, reason: '听错了' });
    const rows = await workspace.do('records.list', { visitId });
    expect(rows.map(({ answers, reason, formId: of }) => [answers, reason, of])).toEqual([
      [{ [name]: '甲' }, '', formId],
      [{ [name]: '乙' }, '听错了', formId],
    ]);
    expect(rows[0]?.correctedById).toBe(rows[1]?.id);
  });

  test('the school’s own answers stand beside the inspector’s, and a correction leaves them whose they are', async () => {
    const visitId = await newVisit();
    const { id: formId } = await workspace.do('forms.get', { form: 'pilot-review' });
    await workspace.do('visits.addPart', { visitId, partNoun: 'form', part: formId });
    const place = { call: 'records.add', subjectId: `${visitId}:${formId}:self` };
    await workspace.do('drafts.put', { ...place, field: 'answers', value: '{"planApproved":"yes"}' });
    const sheet = { visitId, kind: 'answers', formId } as const;
    const self = { ...sheet, assessor: 'self', answers: { planApproved: 'yes' } } as const;
    const { recordId } = await workspace.do('records.add', self);
    expect(await workspace.do('drafts.get', place)).toEqual({ fields: [], files: [] });
    const alone = await workspace.do('visits.get', { visitId });
    expect(alone.forms.find(({ id }) => id === formId)).toMatchObject({ recordIds: [], openQuestions: null });

    await workspace.do('records.add', { ...sheet, answers: { planApproved: 'no' } });
    const { visitId: _, ...corrected } = { ...sheet, answers: { planApproved: 'yes', batch: 1 } };
    await workspace.do('records.correct', { ...corrected, recordId, reason: '补批次' });
    const { records } = await workspace.do('visits.get', { visitId });
    expect(records.map(({ assessor, answers }) => [assessor, answers])).toEqual([
      ['self', { planApproved: 'yes' }],
      ['inspector', { planApproved: 'no' }],
      ['self', { planApproved: 'yes', batch: 1 }],
    ]);
    const note = { visitId, kind: 'note', text: '自评', assessor: 'self' } as const;
    await expect(workspace.try('records.add', note)).rejects.toThrow('is of a form alone');
  });

  test('refuses nothing written and questions that the form does not have', async () => {
    const visitId = await newVisit();
    const { forms } = await workspace.do('visits.get', { visitId });
    const formId = forms[0]?.id ?? '';
    const empty = await workspace.try('records.add', { visitId, kind: 'note', text: ' ' });
    expect(empty).toMatchObject({ error: { code: 'record-empty' } });
    const strange = { visitId, kind: 'answers', formId, answers: { nowhere: [{ deep: 1 }] } } as const;
    expect(await workspace.try('records.add', strange)).toMatchObject({
      error: { code: 'answers-unknown', details: { questions: ['nowhere'] } },
    });
  });

  test('a problem noted is before the inspector on the next visit, until it is withdrawn', async () => {
    const visitId = await newVisit();
    const problem = { visitId, kind: 'problem-noted', text: '作业公示栏空白', basis: '五项管理' } as const;
    const { recordId } = await workspace.do('records.add', problem);
    const next = await newVisit();
    const { problems, earlier } = await workspace.do('visits.prepare', { visitId: next });
    expect(problems.map(({ text, basis }) => [text, basis])).toEqual([['作业公示栏空白', '五项管理']]);
    expect(earlier.map(({ id, state }) => [id, state])).toEqual([[visitId, 'under-way']]);
    await workspace.do('records.withdraw', { recordId });
    expect((await workspace.do('visits.prepare', { visitId: next })).problems).toEqual([]);
  });

  test('a text of the visit that is recorded no longer waits, and the others do', async () => {
    const visitId = await newVisit();
    const place = { call: 'visits.update', subjectId: visitId };
    await workspace.do('drafts.put', { ...place, field: 'feedback', value: '作业量偏大' });
    await workspace.do('drafts.put', { ...place, field: 'advice', value: '统筹' });
    const { seen } = await workspace.do('visits.get', { visitId });
    await workspace.do('visits.update', { visitId, seen, changes: { feedback: '作业量偏大' } });
    const { fields } = await workspace.do('drafts.get', place);
    expect(fields.map(({ field }) => field)).toEqual(['advice']);
  });

  test('recording clears the draft that it was typed in', async () => {
    const visitId = await newVisit();
    const place = { call: 'records.add', subjectId: `${visitId}:note` };
    await workspace.do('drafts.put', { ...place, field: 'text', value: '到教室' });
    await workspace.do('records.add', { visitId, kind: 'note', text: '到教室' });
    expect(await workspace.do('drafts.get', place)).toEqual({ fields: [], files: [] });
  });
});

describe('the term', () => {
  test('counts the visits of each school against the rule', async () => {
    await workspace.do('visitRules.update', {
      seen: 0,
      regularPerTerm: 3,
      recordWithinDays: 2,
      checkWithinDays: 30,
    });
    await newVisit();
    const term = await workspace.do('visits.term', { day: '2025-05-20' });
    expect({
      ...term,
      schools: term.schools.filter(({ organizationId }) => organizationId === schoolId),
    }).toEqual({
      startsOn: '2025-02-01',
      endsOn: '2025-07-31',
      wanted: 3,
      schools: [
        {
          organizationId: schoolId,
          name: '示例小学',
          nameEn: '',
          held: 0,
          planned: 1,
          lastOn: null,
          missing: 2,
        },
      ],
    });
  });
});
