import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { migration0130 } from '../../../../db/migrations/0130-picture-fact-hash.ts';
import { verifyWorkspace } from '../../../../db/services/verify-record.ts';
import { databasePath } from '../../../../db/services/workspace-paths.ts';
import { openWriteDb } from '../../../../db/sql/driver.ts';
import { makeTimedPhoto } from '../../../support/photos.ts';
import { setupWorkspace, temporaryFolder, testDeps } from '../../../support/workspace.ts';

test('what pictures said of themselves before has a check value once it is migrated, and a change of it is named', async () => {
  const made = await setupWorkspace({ planCodes: ['guilin-2022'] });
  const photo = path.join(temporaryFolder(), '现场.jpg');
  writeFileSync(photo, await makeTimedPhoto('teal', '2025-05-20T09:12:03'));
  const { files } = await made.do('inbox.addPaths', { paths: [photo] });
  await made.close();
  const problems = async () =>
    (await verifyWorkspace(made.path, testDeps().library, () => undefined)).problems;

  const db = openWriteDb(databasePath(made.path));
  db.exec('ALTER TABLE picture_fact DROP COLUMN hash');
  migration0130.up(db);
  expect(await problems()).toEqual([]);
  db.exec(`UPDATE picture_fact SET taken_at = '2025-05-21T09:12:03'`);
  db.close();
  expect(await problems()).toEqual([
    { code: 'picture-fact-changed', where: `picture_fact ${files[0]?.sha256}`, details: {} },
  ]);
});
