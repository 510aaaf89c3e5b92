import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, expect, test } from 'vitest';
import { ingestStream } from '../../../../db/evidence/vault.ts';
import { makePhoto } from '../../../support/photos.ts';
import { setupWorkspace, temporaryFolder, type TestWorkspace } from '../../../support/workspace.ts';
import { at, readPage } from '../documents/record-sheet/sheet-builders.ts';

let workspace: TestWorkspace;
let visitId: string;
let organizationId: string;

beforeEach(async () => {
  workspace = await setupWorkspace({ planCodes: ['guilin-2022'] });
  const county = await workspace.do('organizations.get', { organization: '阳朔县' });
  const school = { nameZh: '示例小学', kind: 'primary-school', parentId: county.id } as const;
  ({ organizationId } = await workspace.do('organizations.add', school));
  ({ visitId } = await workspace.do('visits.create', {
    organizationId,
    plannedOn: '2025-05-20',
    kind: 'regular',
    purpose: 'follow-along',
    topics: ['learning-sport-burden'],
    members: ['示例督学'],
  }));
});

async function dropFile(call: string, subjectId: string, name: string): Promise<string> {
  const options = { name, partName: 'part', maxBytes: 2 ** 20 };
  const taken = await ingestStream(workspace.path, Readable.from([await makePhoto(name)]), options);
  if (!taken.ok) throw new Error(taken.error.code);
  const { sha256, size, mediaType } = taken.value;
  const added = await workspace.do('drafts.addFile', {
    call,
    subjectId,
    file: { sha256, size, mediaType, name: `${name}.jpg` },
  });
  return added.file.fileId;
}

async function lines(): Promise<readonly string[]> {
  return readPage((await workspace.do('visits.sheet', { visitId })).html);
}

async function update(changes: object, reason = ''): Promise<void> {
  const { seen } = await workspace.do('visits.get', { visitId });
  await workspace.do('visits.update', { visitId, seen, changes, reason });
}

test('before the visit it has the forms to fill in and the measures to look at', async () => {
  const shown = await lines();
  expect(shown).toContain('五项管理检查表（版本 1.0.0）');
  expect(shown.find((line) => line.startsWith('G9.3|'))).toBe('G9.3|五项管理与考试管理核查||');
  expect(shown).not.toContain('未填');
});

test('has what stands: notes, answers, problems, the progress of the day and files, and nothing withdrawn', async () => {
  await update({ arrivedAtMs: at(8, 30), situation: '查看公示栏' });
  const note = { visitId, kind: 'note', notedAtMs: at(9, 5) } as const;
  const fileIds = [await dropFile('records.add', `${visitId}:note`, 'red')];
  await workspace.do('records.add', { ...note, text: '听数学课', fileIds });
  const wrong = await workspace.do('records.add', { ...note, text: '记错的一条' });
  await workspace.do('records.withdraw', { recordId: wrong.recordId });
  await workspace.do('records.add', { visitId, kind: 'problem-noted', text: '公示空白', basis: '五项管理' });
  const { id: formId } = await workspace.do('forms.get', { form: 'five-managements' });
  await workspace.do('records.add', { visitId, kind: 'answers', formId, answers: { homeworkNotice: 'no' } });
  const measure = await workspace.do('measures.get', { measure: 'G9.3' });
  await workspace.do('progress.add', {
    measureId: measure.id,
    organizationId,
    status: 'behind',
    percent: 40,
    note: '两班超时',
    checkedOn: '2025-05-20',
  });
  const shown = await lines();
  expect(shown).toEqual(
    expect.arrayContaining([
      '查看公示栏',
      '09:05 听数学课',
      '作业公示|无',
      'G9.3|五项管理与考试管理核查|欠进度，40%|两班超时',
      '1. 公示空白',
      '依据：五项管理',
    ]),
  );
  expect(shown.find((line) => line.startsWith('1|red.jpg'))).toBeDefined();
  expect(shown.join('\n')).not.toContain('记错的一条');
  expect(shown.filter((line) => line.includes('（版本'))).toEqual(['五项管理检查表（版本 1.0.0）']);
});

test('a school’s own sheet is printed beside the inspector’s and once more whole', async () => {
  const { id: formId } = await workspace.do('forms.get', { form: 'pilot-review' });
  const sheet = { visitId, kind: 'answers', formId, answers: { harmDone: 'no' } } as const;
  await workspace.do('records.add', { ...sheet, assessor: 'self', answers: { recordsFalse: 'no' } });
  await workspace.do('records.add', sheet);
  const shown = await lines();
  expect(shown.filter((line) => /（.*版本|^指标/.test(line))).toEqual([
    '试点评估表（自评，版本 1.0.0）',
    '试点评估表（版本 1.0.0）',
    '指标|督导所见|自评|督评',
  ]);
});

test('sealed it shows the drawn signature, its check value, and what was changed since in words', async () => {
  await update({ methods: ['lesson'] });
  const fileId = await dropFile('visits.close', visitId, 'blue');
  await workspace.do('visits.close', {
    visitId,
    signatures: [{ role: 'inspector', name: '示例督学', fileId }],
  });
  expect((await lines()).at(-1)).toBe('封存后没有更改。');
  await update({ methods: ['lesson', 'documents'], arrivedAtMs: at(8, 30), aim: '核对作业' }, '漏记');
  await update({ arrivedAtMs: at(8, 40), adviceDueOn: '2025-05-27' }, '看错');
  await update({ adviceDueOn: null }, '不需要');
  await workspace.do('visits.removePart', { visitId, partNoun: 'member', part: '示例督学', reason: '请假' });
  await workspace.do('visits.addPart', { visitId, partNoun: 'topic', part: 'safety', reason: '加查' });
  await workspace.do('records.add', { visitId, kind: 'note', text: '补记', reason: '漏记' });
  const { html } = await workspace.do('visits.sheet', { visitId });
  const { seal } = await workspace.do('visits.get', { visitId });
  const shown = readPage(html);
  expect(html).toContain('src="data:image/jpeg;base64,');
  expect(shown.find((line) => line.startsWith('封存时间'))).toContain(seal?.contentHash.slice(0, 16));
  expect(shown).toContain('无');
  const changes = shown.slice(shown.indexOf('时间|人员|更改|原因') + 1);
  expect(changes.map((line) => line.split('|').slice(1).join('|'))).toEqual([
    '测试员甲|督导要求：原为未填|漏记',
    '测试员甲|到校时间：原为未填|漏记',
    '测试员甲|督导方式：原为“随机听课”|漏记',
    '测试员甲|到校时间：原为“2025年5月20日 08:30”|看错',
    '测试员甲|整改时限：原为未填|看错',
    '测试员甲|整改时限：原为“2025年5月27日”|不需要',
    '测试员甲|去掉督学“示例督学”|请假',
    '测试员甲|增加主题“校园及周边交通安全”|加查',
    '测试员甲|补记一条现场记录|漏记',
  ]);
});

test('a signature whose file is no longer what was signed is left to be signed by hand', async () => {
  const fileId = await dropFile('visits.close', visitId, 'blue');
  const { path: blob } = await workspace.do('files.locate', { fileId });
  await workspace.do('visits.close', {
    visitId,
    signatures: [{ role: 'inspector', name: '示例督学', fileId }],
  });
  writeFileSync(blob, 'other bytes');
  expect((await workspace.do('visits.sheet', { visitId })).html).not.toContain('data:image');
});

test('goes to a file that ends in .html, and to no other', async () => {
  const target = path.join(temporaryFolder(), '记录表.html');
  const { html } = await workspace.do('visits.sheet', { visitId });
  const done = await workspace.do('visits.exportTo', { visitId, path: target });
  expect(done).toEqual({ path: target, bytes: Buffer.byteLength(html) });
  expect(readFileSync(target, 'utf8')).toBe(html);
  const pdf = target.replace('.html', '.pdf');
  expect(await workspace.try('visits.exportTo', { visitId, path: pdf })).toMatchObject({
    error: { code: 'output-not-writable', details: { path: pdf } },
  });
  expect(existsSync(pdf)).toBe(false);
  expect(await workspace.try('visits.sheet', { visitId: organizationId })).toMatchObject({
    error: { code: 'visit-not-found' },
  });
});
