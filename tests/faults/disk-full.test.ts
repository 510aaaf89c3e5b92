import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorText } from '../../db/contract/error-texts.ts';
import { listBlobs, vaultPath } from '../../db/evidence/vault.ts';
import type { AppError, Result } from '../../db/model/result.ts';
import { isAlive, startHost } from './fault-host.ts';
import { entryInput, makeWorkspace, notesOf, refusalOf, type FaultWorkspace } from './fault-workspace.ts';
import { createRandom } from './random.ts';
import { mountingIsMissing, mountSmallDisk } from './small-disk.ts';

const diskMiB = 24;
const levelsKiB = [0, 8, 32, 128, 512, 2048];

test.for(levelsKiB)(
  'on a disk with %i KiB left nothing recorded is harmed, and all goes on once there is room',
  async (leftKiB, context) => {
    if (mountingIsMissing !== null) return context.skip(mountingIsMissing);
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
    expect(await notesOf(host)).toEqual(['磁盘满之前', ...recorded].toSorted());

    disk.empty();
    await host.do('drafts.put', draft);
    const put = await host.putFile(measureId, '操场.jpg', photo);
    if (!put.ok) throw new Error(put.error.code);
    await host.do('progress.add', { ...refused, fileIds: [put.value.file.fileId] });
    expect(await host.do('record.verify', {})).toMatchObject({ problems: [], files: 1, unclaimedFiles: 0 });
    await host.stop();
    const again = await startHost(path, settings);
    expect(await notesOf(again)).toEqual(['磁盘满之前', ...recorded, refused.note].toSorted());
  },
);

test('a workspace that was killed on a full disk is not harmed by a start before there is room', async (context) => {
  if (mountingIsMissing !== null) return context.skip(mountingIsMissing);
  const disk = mountSmallDisk(diskMiB);
  const workspace = await makeWorkspace(disk.path);
  const { path, settings, host } = workspace;
  disk.fillTo(512);
  const { recorded } = await recordUntilRefused(workspace);
  await host.kill();
  disk.fillTo(0);

  const starved = await startHost(path, settings);
  const refusal = await refusalOf(starved);
  expect(refusal.code).toBe('disk-full');
  await starved.stop();
  expect(isAlive(starved.pid)).toBe(false);

  disk.empty();
  const again = await startHost(path, settings);
  expect(await notesOf(again)).toEqual([...recorded].toSorted());
  expect((await again.do('record.verify', {})).problems).toEqual([]);
});

test('a host that is stopped on a full disk ends, and everything is there at the next start', async (context) => {
  if (mountingIsMissing !== null) return context.skip(mountingIsMissing);
  const disk = mountSmallDisk(diskMiB);
  const workspace = await makeWorkspace(disk.path);
  const { path, settings, host } = workspace;
  disk.fillTo(512);
  const { recorded } = await recordUntilRefused(workspace);
  disk.fillTo(0);
  await host.stop();

  disk.empty();
  const again = await startHost(path, settings);
  expect(await notesOf(again)).toEqual([...recorded].toSorted());
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
