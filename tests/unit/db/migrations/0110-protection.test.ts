import { expect, test } from 'vitest';
import { migration0110 } from '../../../../db/migrations/0110-protection.ts';
import { openWriteDb } from '../../../../db/sql/driver.ts';
import { databasePath } from '../../../../db/services/workspace-paths.ts';
import { openTestWorkspace, setupWorkspace } from '../../../support/workspace.ts';

test('a workspace from before masks verifies clean once it is migrated, and nothing in it is masked or sealed', async () => {
  const made = await setupWorkspace({ planCodes: ['guilin-2022'], isWithSample: true });
  await made.close();
  const db = openWriteDb(databasePath(made.path));
  db.exec('DROP TABLE evidence_mask; DROP TABLE file_protection; DROP TABLE original_access');
  migration0110.up(db);
  db.close();

  const opened = await openTestWorkspace(made.path, made.deps, made.clock);
  expect(await opened.do('record.verify', {})).toMatchObject({ isClean: true });
  const { rows } = await opened.do('evidence.list', {});
  const states = new Set(rows.flatMap(({ files }) => files.map(({ protection }) => protection)));
  expect([...states].filter((state) => state !== 'none')).toEqual([]);
});
