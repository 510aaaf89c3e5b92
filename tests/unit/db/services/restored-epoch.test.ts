import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listBackups } from '../../../../db/services/backups.ts';
import { openWriter } from '../../../../db/services/open-workspace.ts';
import { restoreWorkspace } from '../../../../db/services/restore-workspace.ts';
import { databasePath } from '../../../../db/services/workspace-paths.ts';
import { openReadDb } from '../../../../db/sql/driver.ts';
import { findLocalSetting } from '../../../../db/sql/local-settings.ts';
import { openTestWorkspace, setupWorkspace, type TestWorkspace } from '../../../support/workspace.ts';

test('the very first backup, restored in place, goes on under a new epoch', async () => {
  const workspace = await setupWorkspace();
  const before = epochOf(workspace);
  await workspace.close();
  damageHeader(workspace);
  expect(await openWriter(workspace.path, workspace.deps)).toMatchObject({
    ok: false,
    error: { code: 'database-damaged' },
  });

  const [first] = await listBackups(workspace.path);
  await restoreWorkspace(workspace.path, first?.name ?? '', workspace.deps);
  const restored = await openTestWorkspace(workspace.path, workspace.deps, workspace.clock);
  expect(restored.opened.notices.map(({ code }) => code)).toEqual(['restored-from-backup', 'epoch-renewed']);
  expect(epochOf(workspace)).not.toBe(before);
});

test('what is left after lost operations goes on under a new epoch too, since its file is the same', async () => {
  const workspace = await setupWorkspace();
  const before = epochOf(workspace);
  await workspace.close();
  pretendLoss(workspace);
  expect(await openWriter(workspace.path, workspace.deps)).toMatchObject({
    ok: false,
    error: { code: 'journal-behind-head' },
  });

  await restoreWorkspace(workspace.path, null, workspace.deps);
  const accepted = await openTestWorkspace(workspace.path, workspace.deps, workspace.clock);
  const accepting = epochOf(workspace);
  expect(accepting).not.toBe(before);
  await accepted.close();
  await openTestWorkspace(workspace.path, workspace.deps, workspace.clock);
  expect(epochOf(workspace)).toBe(accepting);
});

function epochOf({ path: folder }: TestWorkspace): string | null {
  const db = openReadDb(databasePath(folder));
  const epoch = findLocalSetting(db, 'epoch');
  db.close();
  return epoch;
}

function damageHeader({ path: folder }: TestWorkspace): void {
  const file = openSync(databasePath(folder), 'r+');
  writeSync(file, Buffer.alloc(100, 0x58), 0, 100, 0);
  closeSync(file);
}

/** The head as it is when the database's last commit is gone. */
function pretendLoss({ path: folder }: TestWorkspace): void {
  const file = path.join(folder, 'head.json');
  const head = JSON.parse(readFileSync(file, 'utf8')) as { readonly arrival: number };
  writeFileSync(file, JSON.stringify({ ...head, isClean: false, arrival: head.arrival + 1 }));
}
