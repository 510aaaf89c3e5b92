import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { ingestStream } from '../../../../db/evidence/vault.ts';
import { homeworkForm, noForm } from '../../../support/homework-form.ts';
import { setupWorkspace, type TestWorkspace } from '../../../support/workspace.ts';

/** Puts a file where the page's files wait; answers its id. */
async function send(workspace: TestWorkspace, name: string, bytes: Buffer): Promise<string> {
  const options = { name, partName: 'part', maxBytes: 2 ** 20 };
  const taken = await ingestStream(workspace.path, Readable.from([bytes]), options);
  if (!taken.ok) throw new Error(taken.error.code);
  const { sha256, size, mediaType } = taken.value;
  const place = { call: 'forms.import', subjectId: 'forms' };
  const added = await workspace.do('drafts.addFile', { ...place, file: { sha256, size, mediaType, name } });
  return added.file.fileId;
}

const problems = [
  {
    sheet: 'survey',
    row: 1,
    column: 'F',
    problem: 'column-unused',
    severity: 'warning',
    found: 'appearance',
  },
  { sheet: 'survey', row: 3, column: 'A', problem: 'type-unknown', severity: 'warning', found: 'geopoint' },
];
const form = { code: 'homework', version: '1', title: { default: '作业抽查' }, questions: 1, isKnown: false };

test('a form that the page sent is tried, imported once, and followed by a newer version beside it', async () => {
  const workspace = await setupWorkspace();
  const own = async () => {
    const heads = await workspace.do('forms.list', {});
    return heads.filter(({ isBuiltIn }) => !isBuiltIn).map(({ id, version }) => ({ id, version }));
  };
  const fileId = await send(workspace, '抽查.xlsx', await homeworkForm());
  const tried = await workspace.do('forms.importFile', { fileId, isDryRun: true });
  const before = await own();
  const imported = await workspace.do('forms.importFile', { fileId });
  const again = await workspace.do('forms.importFile', { fileId, isDryRun: true });
  const changed = await send(workspace, '改过.xlsx', await homeworkForm({ label: '每天作业时间' }));
  const refused = await workspace.try('forms.importFile', { fileId: changed, isDryRun: true });
  const newer = await send(
    workspace,
    '新版.xlsx',
    await homeworkForm({ label: '每天作业时间', version: '1.10' }),
  );
  await workspace.do('forms.importFile', { fileId: newer });

  const [second, first] = await own();
  expect({ tried, before, imported, again, refused, versions: [second?.version, first?.version] }).toEqual({
    tried: { isDryRun: true, form: { ...form, formId: null }, problems },
    before: [],
    imported: { isDryRun: false, form: { ...form, formId: first?.id }, problems },
    again: { isDryRun: true, form: { ...form, formId: first?.id, isKnown: true }, problems },
    refused: {
      ok: false,
      error: { code: 'form-version-exists', details: { code: 'homework', version: '1' } },
    },
    versions: ['1.10', '1'],
  });
});

test('of a file that is no form a dry run tells why; it is not imported, nor a file that is not there', async () => {
  const workspace = await setupWorkspace();
  const fileId = await send(workspace, '空.xlsx', await noForm());
  expect([
    await workspace.try('forms.importFile', { fileId, isDryRun: true }),
    await workspace.try('forms.importFile', { fileId }),
    await workspace.try('forms.importFile', { fileId: 'none' }),
  ]).toEqual([
    {
      ok: true,
      value: {
        isDryRun: true,
        form: null,
        problems: [
          { sheet: 'survey', row: 0, column: '', problem: 'no-survey', severity: 'error', found: '' },
        ],
      },
    },
    {
      ok: false,
      error: { code: 'form-unreadable', details: { file: '空.xlsx', reasons: ['no-survey'] } },
    },
    { ok: false, error: { code: 'file-not-found', details: { file: 'none' } } },
  ]);
});
