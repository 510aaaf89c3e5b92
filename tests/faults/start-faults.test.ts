import { chmodSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { errorText } from '../../db/contract/error-texts.ts';
import { databasePath } from '../../db/services/workspace-paths.ts';
import { openWriteDb } from '../../db/sql/driver.ts';
import { shell } from '../../renderer/locales/zh-CN/shell.ts';
import { hashTree } from '../support/hash-tree.ts';
import { faultFolder } from './fault-folder.ts';
import { runToEnd, startHost } from './fault-host.ts';
import { reportStories } from './fault-row.ts';
import { entryInput, loseWal, makeWorkspace, noticesOf, notesOf, refusalOf } from './fault-workspace.ts';
import { mountingIsMissing, mountSmallDisk } from './small-disk.ts';

reportStories(
  'newer version, damaged header, deleted -wal, second instance, read-only folder',
  'the real host, each refused in a sentence of its own with the files unchanged',
);

/** What SQLite and the lock lay beside a database that is only looked at, and the note of a killed host. */
const sideFiles = [
  'host.json',
  'workspace.lock',
  'workspace.lock-journal',
  'workbench.sqlite-wal',
  'workbench.sqlite-shm',
];

test('the connection that writes runs with synchronous FULL, read back after a query', async () => {
  const { host } = await makeWorkspace();
  const { synchronous, journalMode, foreignKeys } = await host.do('record.doctor', {});
  expect({ synchronous, journalMode, foreignKeys }).toEqual({
    synchronous: 2,
    journalMode: 'wal',
    foreignKeys: 1,
  });
});

test('a database of a newer version is refused with both versions, and not touched', async () => {
  const { path, settings, host } = await makeWorkspace();
  await host.stop();
  const db = openWriteDb(databasePath(path));
  db.exec('PRAGMA user_version = 9990');
  db.close();
  const before = hashTree(path, sideFiles);

  const { code, sentence } = await refusalOf(await startHost(path, settings));
  expect(code).toBe('workspace-from-newer-version');
  expect(sentence).toContain('9990');
  expect(hashTree(path, sideFiles)).toEqual(before);
});

test('a damaged header is refused with the backups; the one chosen opens, the damaged file is kept', async () => {
  const { path, settings, host } = await makeWorkspace();
  await host.stop();
  const handle = openSync(databasePath(path), 'r+');
  writeSync(handle, Buffer.alloc(100, 0x5a), 0, 100, 0);
  const before = hashTree(path, sideFiles);

  const again = await startHost(path, settings);
  const { code, backups } = await refusalOf(again);
  expect(code).toBe('database-damaged');
  expect(hashTree(path, sideFiles)).toEqual(before);

  await again.do('workspaces.restore', { path, backup: backups[0]?.name ?? '' });
  expect((await again.do('record.verify', {})).problems).toEqual([]);
  expect(keptAside(path)['workbench.sqlite']).toBe(before['workbench.sqlite']);
});

test('a -wal deleted after kill -9 is told with what is missing; a backup is restored over HTTP', async () => {
  const workspace = await makeWorkspace();
  const { path, settings } = workspace;
  await loseWal(workspace);
  const before = hashTree(path, sideFiles);

  const again = await startHost(path, settings);
  const { code, sentence, backups } = await refusalOf(again);
  expect(code).toBe('journal-behind-head');
  expect(sentence).toMatch(/少了 \d+ 条变更/);
  expect(hashTree(path, sideFiles)).toEqual(before);

  const restored = await again.do('workspaces.restore', { path, backup: backups[0]?.name ?? '' });
  expect(restored.path).toBe(path);
  expect((await again.do('record.verify', {})).problems).toEqual([]);
  expect(keptAside(path)['workbench.sqlite']).toBe(before['workbench.sqlite']);
  await again.do('progress.add', entryInput(workspace, '恢复之后'));
  await again.stop();
  expect(await notesOf(await startHost(path, settings))).toEqual(['恢复之后']);
});

test('a second host leads to the first, wb goes through it, and the first works on', async () => {
  const workspace = await makeWorkspace();
  const { path, settings, host } = workspace;
  await host.do('progress.add', entryInput(workspace, '第一个窗口'));

  const second = await runToEnd('serve.js', ['--no-open', '--json-ready'], path, settings);
  const holder = `${host.address} (pid ${host.pid})`;
  const { sentence } = errorText({ code: 'workspace-in-use', details: { path, holder } }, 'zh-CN');
  expect(second).toMatchObject({ exitCode: 1, stdout: '' });
  expect(second.stderr).toContain(sentence);
  const link = /http:\/\/127\.0\.0\.1:\d+\/open\?token=\w+/.exec(second.stderr)?.[0] ?? '';
  expect((await fetch(link, { redirect: 'manual' })).status).toBe(303);

  const listed = await runToEnd('wb.js', ['--json', 'progress', 'list'], path, settings);
  expect(listed).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('第一个窗口') });
  await host.do('progress.add', entryInput(workspace, '第一个窗口继续'));
  expect(await notesOf(host)).toEqual(['第一个窗口', '第一个窗口继续']);
  expect((await host.do('record.verify', {})).problems).toEqual([]);
});

test('a read-only workspace is refused as such, not touched, and opens once it can be written', async (context) => {
  const disk = mountingIsMissing === null ? mountSmallDisk(32) : null;
  if (disk === null && process.getuid?.() === 0)
    context.skip(`root may write anywhere, and ${mountingIsMissing}`);
  const workspace = await makeWorkspace(disk?.path ?? faultFolder());
  const { path, settings, host } = workspace;
  await host.do('progress.add', entryInput(workspace, '第一条'));
  await host.stop();
  const before = hashTree(path, []);
  const setWritable = disk?.setWritable ?? ((isWritable) => setModes(path, isWritable));
  setWritable(false);
  onTestFinished(() => setWritable(true));

  const refused = await startHost(path, settings);
  expect((await refusalOf(refused)).code).toBe('workspace-read-only');
  expect(hashTree(path, [])).toEqual(before);
  await refused.stop();

  setWritable(true);
  const again = await startHost(path, settings);
  expect(await notesOf(again)).toEqual(['第一条']);
  expect(await noticesOf(again)).toEqual([]);
});

test('each of these faults has a sentence of its own', () => {
  const refusals = [
    'workspace-from-newer-version',
    'database-damaged',
    'journal-behind-head',
    'workspace-in-use',
    'workspace-read-only',
    'disk-full',
  ] as const;
  const sentences = [
    ...refusals.map((code) => errorText({ code, details: {} }, 'zh-CN').sentence),
    shell['notice-unclean-stop'],
    shell['notice-files-waiting'],
  ];
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences).not.toContain('');
});

/** The files that the one restore has put aside. */
function keptAside(path: string): Readonly<Record<string, string>> {
  const [stamp = ''] = readdirSync(join(path, 'damaged'));
  return hashTree(join(path, 'damaged', stamp), []);
}

function setModes(path: string, isWritable: boolean): void {
  const names = readdirSync(path, { recursive: true, withFileTypes: true });
  const entries = [{ file: path, isFolder: true }].concat(
    names.map((entry) => ({ file: join(entry.parentPath, entry.name), isFolder: entry.isDirectory() })),
  );
  for (const { file, isFolder } of entries)
    chmodSync(file, (isFolder ? 0o500 : 0o400) | (isWritable ? 0o200 : 0));
}
