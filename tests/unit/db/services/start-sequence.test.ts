import { newestSchema } from '../../../../db/migrations/migrate.ts';
import { cpSync, existsSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hashTree } from '../../../support/hash-tree.ts';
import { listBackups, makeBackup } from '../../../../db/services/backups.ts';
import { openWriter } from '../../../../db/services/open-workspace.ts';
import { restoreWorkspace } from '../../../../db/services/restore-workspace.ts';
import { databasePath } from '../../../../db/services/workspace-paths.ts';
import { openReadDb, openWriteDb } from '../../../../db/sql/driver.ts';
import { pragmaReport } from '../../../../db/sql/integrity.ts';
import { findLocalSetting } from '../../../../db/sql/local-settings.ts';
import {
  openTestWorkspace,
  setupWorkspace,
  temporaryFolder,
  type TestWorkspace,
} from '../../../support/workspace.ts';
import path from 'node:path';

/** What SQLite itself lays beside a database when it is only looked at. */
const sqliteSideFiles = [
  'workspace.lock',
  'workspace.lock-journal',
  'workbench.sqlite-wal',
  'workbench.sqlite-shm',
];

/** The folder as it would be found after a power cut: copied while the workspace is open. */
async function afterPowerCut(workspace: TestWorkspace): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 400));
  const folder = path.join(temporaryFolder(), 'after');
  cpSync(workspace.path, folder, { recursive: true });
  return folder;
}

async function addEntry(workspace: TestWorkspace, note: string): Promise<void> {
  const measure = await workspace.do('measures.get', { measure: 'G3.7' });
  const organizationId = measure.cells[0]?.organizationId ?? '';
  await workspace.do('progress.add', {
    measureId: measure.id,
    organizationId,
    status: 'on-track',
    percent: 60,
    note,
    checkedOn: '2025-05-18',
  });
}

test('the writer runs with FULL, WAL and foreign keys, read back after a query', async () => {
  const workspace = await setupWorkspace();
  await workspace.close();
  const db = openWriteDb(databasePath(workspace.path));
  db.get('SELECT count(*) FROM operation');
  const { synchronous, journalMode, foreignKeys } = pragmaReport(db);
  db.close();
  expect({ synchronous, journalMode, foreignKeys }).toEqual({
    synchronous: 2,
    journalMode: 'wal',
    foreignKeys: 1,
  });
});

test('a new workspace opens without a word', async () => {
  const workspace = await setupWorkspace();
  expect(workspace.opened.notices).toEqual([]);
});

test('after a clean stop it opens without a word, and one file holds everything', async () => {
  const workspace = await setupWorkspace();
  await addEntry(workspace, '第一条');
  await workspace.close();
  expect(readdirSync(workspace.path).toSorted()).toEqual([
    'backups',
    'evidence',
    'head.json',
    'workbench.sqlite',
    'workspace.lock',
  ]);
  const again = await openTestWorkspace(workspace.path, workspace.deps, workspace.clock);
  expect(again.opened.notices).toEqual([]);
});

test('after a power cut it says so, keeps every entry and every draft, and is sound', async () => {
  const workspace = await setupWorkspace();
  await addEntry(workspace, '第一条');
  await workspace.do('drafts.put', { call: 'progress.add', subjectId: 'm', field: 'status', value: 'done' });
  await workspace.do('drafts.put', { call: 'progress.add', subjectId: 'm', field: 'note', value: '写到一' });
  const folder = await afterPowerCut(workspace);
  const again = await openTestWorkspace(folder, workspace.deps, workspace.clock);
  const { rows } = await again.do('progress.list', {});
  const draft = await again.do('drafts.get', { call: 'progress.add', subjectId: 'm' });
  expect({
    notices: again.opened.notices.map(({ code, count }) => `${code} ${count}`),
    notes: rows.map(({ note }) => note),
    draft: draft.fields.map(({ field, value }) => [field, value]),
    isClean: (await again.do('record.verify', {})).isClean,
  }).toEqual({
    notices: ['unclean-stop 1', 'epoch-renewed 1', 'drafts-waiting 1'],
    notes: ['第一条'],
    draft: [
      ['note', '写到一'],
      ['status', 'done'],
    ],
    isClean: true,
  });
});

test('a -wal deleted after an unclean stop is told with what is missing; nothing is touched; a backup can be restored', async () => {
  const workspace = await setupWorkspace();
  const db = openWriteDb(databasePath(workspace.path));
  await makeBackup(db, workspace.path, workspace.clock.nowMs());
  db.close();
  await addEntry(workspace, '备份之后');
  const folder = await afterPowerCut(workspace);
  rmSync(`${databasePath(folder)}-wal`);
  rmSync(`${databasePath(folder)}-shm`, { force: true });
  const before = hashTree(folder, sqliteSideFiles);

  const refused = await openWriter(folder, workspace.deps);
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'journal-behind-head', details: { missing: expect.any(Number) } },
  });
  expect(hashTree(folder, sqliteSideFiles)).toEqual(before);

  const [backup] = await listBackups(folder);
  expect(await restoreWorkspace(folder, backup?.name ?? '', workspace.deps)).toEqual({
    ok: true,
    value: undefined,
  });
  const restored = await openTestWorkspace(folder, workspace.deps, workspace.clock);
  expect(restored.opened.notices.map(({ code }) => code)).toEqual(['restored-from-backup', 'epoch-renewed']);
  expect((await restored.do('record.verify', {})).problems).toEqual([]);
  const [stamp = ''] = readdirSync(path.join(folder, 'damaged'));
  expect(existsSync(path.join(folder, 'damaged', stamp, 'workbench.sqlite'))).toBe(true);
});

test('instead of a backup a person can accept what is there; what was is put aside', async () => {
  const workspace = await setupWorkspace();
  await addEntry(workspace, '会丢的一条');
  const folder = await afterPowerCut(workspace);
  rmSync(`${databasePath(folder)}-wal`);
  expect(await openWriter(folder, workspace.deps)).toMatchObject({
    ok: false,
    error: { code: 'journal-behind-head' },
  });
  await restoreWorkspace(folder, null, workspace.deps);
  const accepted = await openTestWorkspace(folder, workspace.deps, workspace.clock);
  expect((await accepted.do('progress.list', {})).rows).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.startsWith('head-'))).toHaveLength(1);
});

test('a database of a newer version is refused politely and not changed', async () => {
  const workspace = await setupWorkspace();
  await workspace.close();
  const db = openWriteDb(databasePath(workspace.path));
  db.exec('PRAGMA user_version = 9990');
  db.close();
  const before = hashTree(workspace.path, sqliteSideFiles);
  expect(await openWriter(workspace.path, workspace.deps)).toEqual({
    ok: false,
    error: {
      code: 'workspace-from-newer-version',
      details: { path: workspace.path, found: 9990, supported: newestSchema },
    },
  });
  expect(hashTree(workspace.path, sqliteSideFiles)).toEqual(before);
});

test('a damaged header is told as damage; the file is left as it is', async () => {
  const workspace = await setupWorkspace();
  await workspace.close();
  const handle = openSync(databasePath(workspace.path), 'r+');
  writeSync(handle, Buffer.alloc(100, 0x5a), 0, 100, 0);
  const before = readFileSync(databasePath(workspace.path));
  const refused = await openWriter(workspace.path, workspace.deps);
  expect(refused).toMatchObject({ ok: false, error: { code: 'database-damaged' } });
  expect(readFileSync(databasePath(workspace.path)).equals(before)).toBe(true);
});

test('a changed operation near the end is told before anything is written on top', async () => {
  const workspace = await setupWorkspace();
  await addEntry(workspace, '原话');
  await workspace.close();
  const db = openWriteDb(databasePath(workspace.path));
  db.run(
    `UPDATE operation SET header = CAST(replace(CAST(header AS TEXT), 'progress.add', 'progress.adD') AS BLOB)`,
  );
  db.close();
  expect(await openWriter(workspace.path, workspace.deps)).toMatchObject({
    ok: false,
    error: { code: 'journal-damaged', details: { where: expect.stringMatching(/#\d+ \(\d+\)$/) } },
  });
});

test('a second opening is refused while the first works on, and allowed after it closed', async () => {
  const workspace = await setupWorkspace();
  const second = await openWriter(workspace.path, workspace.deps);
  expect(second).toMatchObject({ ok: false, error: { code: 'workspace-in-use' } });
  await addEntry(workspace, '第一个窗口继续');
  await workspace.close();
  const later = await openTestWorkspace(workspace.path, workspace.deps, workspace.clock);
  expect((await later.do('progress.list', {})).rows).toHaveLength(1);
});

test('a copied workspace numbers its own operations anew, so that no two share an identity', async () => {
  const workspace = await setupWorkspace();
  await workspace.close();
  const copy = path.join(temporaryFolder(), '副本');
  cpSync(workspace.path, copy, { recursive: true });
  const opened = await openTestWorkspace(copy, workspace.deps, workspace.clock);
  expect(opened.opened.notices).toEqual([{ code: 'epoch-renewed', count: 1 }]);
  expect(epochOf(copy)).not.toBe(epochOf(workspace.path));
});

test('a folder that holds other files is not turned into a workspace', async () => {
  const workspace = await setupWorkspace();
  await workspace.close();
  const { createWorkspace } = await import('../../../../db/services/create-workspace.ts');
  const request = {
    path: workspace.path,
    office: '甲',
    actorName: '乙',
    actorRole: '',
    planCodes: [],
    isWithSample: false,
  };
  const before = hashTree(workspace.path, []);
  expect(await createWorkspace(request, workspace.deps)).toMatchObject({
    ok: false,
    error: { code: 'workspace-exists' },
  });
  expect(hashTree(workspace.path, [])).toEqual(before);
});

function epochOf(folder: string): string | null {
  const db = openReadDb(databasePath(folder));
  const epoch = findLocalSetting(db, 'epoch');
  db.close();
  return epoch;
}

test('a restore where no workspace is says so and leaves nothing there, not even a lock', async () => {
  const { deps } = await setupWorkspace();
  const empty = temporaryFolder();
  const nowhere = path.join(empty, '没有');
  for (const place of [empty, nowhere]) {
    for (const backup of ['x', null]) {
      expect(await restoreWorkspace(place, backup, deps)).toEqual({
        ok: false,
        error: { code: 'workspace-not-found', details: { path: place } },
      });
    }
  }
  expect(readdirSync(empty)).toEqual([]);
});

test('a workspace whose database is gone is still one, while it has backups', async () => {
  const workspace = await setupWorkspace();
  const db = openWriteDb(databasePath(workspace.path));
  await makeBackup(db, workspace.path, workspace.clock.nowMs());
  db.close();
  await workspace.close();
  for (const ending of ['', '-wal', '-shm'])
    rmSync(`${databasePath(workspace.path)}${ending}`, { force: true });
  const [backup] = await listBackups(workspace.path);
  expect(await restoreWorkspace(workspace.path, backup?.name ?? '', workspace.deps)).toMatchObject({
    ok: true,
  });
  expect(existsSync(databasePath(workspace.path))).toBe(true);
});
