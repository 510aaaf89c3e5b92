import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { migration0120 } from '../../../../db/migrations/0120-assessor.ts';
import { canonicalJson } from '../../../../db/model/canonical-json.ts';
import { databasePath } from '../../../../db/services/workspace-paths.ts';
import { openWriteDb } from '../../../../db/sql/driver.ts';
import { recordsOfVisit } from '../../../../db/sql/record-queries.ts';
import { findVisit, partsOfVisits } from '../../../../db/sql/visit-queries.ts';
import { openTestWorkspace, setupWorkspace } from '../../../support/workspace.ts';

test('a sealed visit from before self-reviews verifies clean once it is migrated, and its seal still holds', async () => {
  const made = await setupWorkspace({ planCodes: ['guilin-2022'] });
  const county = await made.do('organizations.get', { organization: '阳朔县' });
  const school = { nameZh: '示例小学', kind: 'primary-school', parentId: county.id } as const;
  const { organizationId } = await made.do('organizations.add', school);
  const { visitId } = await made.do('visits.create', {
    organizationId,
    plannedOn: '2025-05-20',
    kind: 'regular',
    purpose: 'follow-along',
  });
  await made.do('records.add', { visitId, kind: 'note', text: '查看公示栏' });
  await made.do('visits.close', { visitId });
  await made.close();
  const db = openWriteDb(databasePath(made.path));
  const records = recordsOfVisit(db, visitId).map(({ fields }) =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => field !== 'assessor')),
  );
  const content = {
    visit: findVisit(db, visitId)?.fields ?? null,
    parts: partsOfVisits(db, [visitId]),
    records,
  };
  const hashBefore = createHash('sha256').update(canonicalJson(content)).digest('hex');
  db.exec('ALTER TABLE record DROP COLUMN assessor');
  migration0120.up(db);
  db.close();

  const opened = await openTestWorkspace(made.path, made.deps, made.clock);
  expect(await opened.do('record.verify', {})).toMatchObject({ isClean: true });
  const { seal, records: shown } = await opened.do('visits.get', { visitId });
  expect(seal).toMatchObject({ contentHash: hashBefore, isUnchanged: true });
  expect(shown.map(({ assessor }) => assessor)).toEqual(['inspector']);
});
