import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type TestContext } from 'vitest';
import { errorText } from '../../db/contract/error-texts.ts';
import { listBlobs, vaultPath } from '../../db/evidence/vault.ts';
import { databasePath } from '../../db/services/workspace-paths.ts';
import type { AppError, Result } from '../../db/model/result.ts';
import { hashTree } from '../support/hash-tree.ts';
import { startHost, type FaultHost } from './fault-host.ts';
import { reportAfterAll } from './fault-row.ts';
import {
  entryInput,
  loseWal,
  makeWorkspace,
  notesOf,
  refusalOf,
  type FaultWorkspace,
} from './fault-workspace.ts';
import { createRandom } from './random.ts';
import { scaled } from './scale.ts';
import { mountingIsMissing, mountSmallDisk } from './small-disk.ts';

const diskMiB = 24;
/** In full: close together where a page or a log no longer fits, then up to where many entries still do. */
const levelsKiB = scaled(
  [0, 8, 32, 128, 512, 2048],
  [
    ...Array.from({ length: 24 }, (_, step) => step * 4),
    ...Array.from({ length: 16 }, (_, step) => (step + 1) * 128),
  ],
);

const tally = reportAfterAll(
  'disk full while recording, starting, stopping, restoring',
  'a small tmpfs filled up to a level, then emptied; the real host over HTTP',
  ({ tried }) => ({
    tried: `${levelsKiB.length} fill levels, ${tried - levelsKiB.length} stories`,
    seed: null,
  }),
);

/** Counts a test, or skips it where no small disk can be had. */
function begin(context: TestContext): void {
  if (mountingIsMissing !== null) {
    tally.skipped.add(mountingIsMissing);
    context.skip(mountingIsMissing);
  }
  tally.tried += 1;
}

/** What was answered before has to be there. */
async function expectNotes(host: FaultHost, expected: readonly string[]): Promise<void> {
  const found = await notesOf(host);
  tally.lost.push(...expected.filter((note) => !found.includes(note)).map((note) => note.slice(0, 20)));
  expect(found).toEqual(expected.toSorted());
}

test.for(levelsKiB)(
  'on a disk with %i KiB left nothing recorded is harmed, and all goes on once there is room',
  async (leftKiB, context) => {
    begin(context);
    const disk = mountSmallDisk(diskMiB);
    const workspace = await makeWorkspace(disk.path);
    const { path, settings, host, measureId } = workspace;
    await host.do('progress.add', entryInput(workspace, '磁盘满之前'));

    disk.fillTo(leftKiB);
    const { recorded, refused, error } = await recordUntilRefused(workspace);
    expect(error.code).toBe('disk-full');
    expect(errorText(error, 'zh-CN').sentence).toContain('磁盘已满');
    const draft = { call: 'progress.add', subjectId: measureId, field: 'note', value: refused.note } as const;
    const typed = codeOf(await host.try('drafts.put', draft));
    const { fields } = await host.do('drafts.get', { call: draft.call, subjectId: measureId });
    expect([typed, fields.map(({ value }) => value)]).toEqual(
      typed === 'ok' ? ['ok', [refused.note]] : ['disk-full', []],
    );
    const photo = createRandom(leftKiB).bytes(2 ** 20);
    expect(codeOf(await host.putFile(measureId, '操场.jpg', photo))).toBe('disk-full');
    expect(readdirSync(join(vaultPath(path), 'incoming'))).toEqual([]);
    expect(await listBlobs(path)).toEqual([]);
    await expectNotes(host, ['磁盘满之前', ...recorded]);

    disk.empty();
    await host.do('drafts.put', draft);
    const put = await host.putFile(measureId, '操场.jpg', photo);
    if (!put.ok) throw new Error(put.error.code);
    await host.do('progress.add', { ...refused, fileIds: [put.value.file.fileId] });
    expect(await host.do('record.verify', {})).toMatchObject({ problems: [], files: 1, unclaimedFiles: 0 });
    await host.stop();
    const again = await startHost(path, settings);
    await expectNotes(again, ['磁盘满之前', ...recorded, refused.note]);
  },
);

const startsWithoutRoom = [
  { ending: 'kill', leftKiB: 0 },
  { ending: 'stop', leftKiB: 0 },
  { ending: 'stop', leftKiB: 16 },
] as const;

test.for(startsWithoutRoom)(
  'a start after a $ending with $leftKiB KiB left is refused for that and harms nothing',
  async ({ ending, leftKiB }, context) => {
    begin(context);
    const disk = mountSmallDisk(diskMiB);
    const workspace = await makeWorkspace(disk.path);
    const { path, settings, host } = workspace;
    await host.do('progress.add', entryInput(workspace, '磁盘满之前'));
    await host[ending]();
    disk.fillTo(leftKiB);

    const starved = await startHost(path, settings);
    expect((await refusalOf(starved)).code).toBe('disk-full');
    await starved.stop();

    disk.empty();
    const again = await startHost(path, settings);
    await expectNotes(again, ['磁盘满之前']);
    expect((await again.do('record.verify', {})).problems).toEqual([]);
  },
);

test('a host that is stopped on a full disk ends, and everything is there at the next start', async (context) => {
  begin(context);
  const disk = mountSmallDisk(diskMiB);
  const workspace = await makeWorkspace(disk.path);
  const { path, settings, host } = workspace;
  disk.fillTo(512);
  const { recorded } = await recordUntilRefused(workspace);
  disk.fillTo(0);
  await host.stop();

  disk.empty();
  const again = await startHost(path, settings);
  await expectNotes(again, [...recorded]);
  expect((await again.do('record.verify', {})).problems).toEqual([]);
});

test('a restore without room leaves the database as it was, still refused at the next start', async (context) => {
  begin(context);
  const disk = mountSmallDisk(diskMiB);
  const workspace = await makeWorkspace(disk.path);
  const { path, settings } = workspace;
  await loseWal(workspace);

  const refused = await startHost(path, settings);
  const { backups } = await refusalOf(refused);
  disk.fillTo(1.5 * (statSync(databasePath(path)).size / 1024));
  const databaseAndHead = () => {
    const { 'workbench.sqlite': database, 'head.json': head } = hashTree(path, []);
    return { database, head };
  };
  const before = databaseAndHead();
  const restore = { path, backup: backups[0]?.name ?? '' };
  expect(codeOf(await refused.try('workspaces.restore', restore))).toBe('disk-full');
  expect(databaseAndHead()).toEqual(before);
  await refused.stop();

  disk.empty();
  const again = await startHost(path, settings);
  expect((await refusalOf(again)).code).toBe('journal-behind-head');
  await again.do('workspaces.restore', restore);
  expect((await again.do('record.verify', {})).problems).toEqual([]);
});

/** Records entries of the greatest length until one is refused; tells which are in and which is not. */
async function recordUntilRefused(workspace: FaultWorkspace) {
  const recorded: string[] = [];
  for (let turn = 1; turn <= 1000; turn += 1) {
    const input = entryInput(workspace, `第${turn}条：${'满'.repeat(19_000)}`);
    const answer = await workspace.host.try('progress.add', input);
    if (!answer.ok) return { recorded, refused: input, error: answer.error satisfies AppError };
    recorded.push(input.note);
  }
  throw new Error('the disk did not fill');
}

function codeOf(answer: Result<unknown>): string {
  return answer.ok ? 'ok' : answer.error.code;
}
