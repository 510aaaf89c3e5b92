import { copyFileSync, readdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { backupsPath } from '../../db/services/backups.ts';
import { backupName, unsoundBackups } from './backup-check.ts';
import { spawnHost, startHost } from './fault-host.ts';
import { reportRow } from './report-row.ts';
import { entryInput, makeWorkspace, notesOf } from './fault-workspace.ts';
import { createRandom } from './random.ts';
import { scaled, seed } from './scale.ts';

const rounds = scaled(6, 40);
const hourMs = 3_600_000;

test('a start that is killed while it makes a backup and thins the old ones leaves every backup whole', async () => {
  const moments = createRandom(seed);
  const workspace = await makeWorkspace();
  const { path, settings } = workspace;
  const notes: string[] = [];
  const lost: string[] = [];
  let [cutOff, made] = [0, 0];
  let longestMs = 0;
  let { host } = workspace;
  for (let round = 1; round <= rounds; round += 1) {
    const note = `第${round}轮`;
    await host.do('progress.add', entryInput(workspace, note));
    notes.push(note);
    await host.stop();
    const old = ageBackups(path);

    const { kill } = spawnHost(path, settings);
    await appears(path, (file) => !old.includes(file));
    const begun = performance.now();
    // The first one is only timed.
    if (round === 1) {
      await appears(path, (file) => backupName.test(file) && !old.includes(file));
      longestMs = 1.5 * (performance.now() - begun) + 5;
    } else await setTimeout(moments.between(0, longestMs));
    await kill();
    const left = readdirSync(backupsPath(path));
    if (left.includes('backup.part')) cutOff += 1;
    if (left.some((file) => backupName.test(file) && !old.includes(file))) made += 1;
    lost.push(...harmIn(path, old, `round ${round}, killed`));

    host = await startHost(path, settings);
    lost.push(...harmIn(path, old, `round ${round}, started again`));
    if (readdirSync(backupsPath(path)).includes('backup.part'))
      lost.push(`round ${round}: a part file stays`);
    const found = await notesOf(host);
    lost.push(...notes.filter((each) => !found.includes(each)));
  }
  const { problems } = await host.do('record.verify', {});
  reportRow({
    fault: 'kill -9 while a start makes a backup and thins the old ones',
    how: 'the real host killed at any moment from the beginning of a backup beside thirty old ones until after the thinning; every backup opened and checked',
    tried: `${rounds} kills: ${cutOff} in the middle of the copy, ${made} with the new one already named`,
    seed,
    lost: lost.length,
    undetected: problems.length,
    where: lost.slice(0, 5).join('; '),
  });
  expect({ lost, problems }, `FAULT_SEED=${seed}`).toEqual({ lost: [], problems: [] });
});

test('the check notices a backup that is cut short, and one that is gone', async () => {
  const { path, host } = await makeWorkspace();
  await host.stop();
  const old = ageBackups(path);
  expect(harmIn(path, old, 'before')).toEqual([]);
  const [newest = '', second = ''] = old.toSorted().toReversed();
  truncateSync(join(backupsPath(path), newest), 8192);
  rmSync(join(backupsPath(path), second));
  expect(harmIn(path, old, 'after')).toEqual([`after: ${second} is gone`, `after: ${newest} is not whole`]);
});

/** Makes the newest backup two hours old, so that the next start makes one, and copies of it a day older each. */
function ageBackups(path: string): readonly string[] {
  const folder = backupsPath(path);
  const [newest = ''] = readdirSync(folder)
    .filter((file) => backupName.test(file))
    .toSorted()
    .toReversed();
  const [, stamp = '', arrival = ''] = backupName.exec(newest) ?? [];
  const named = (ms: number) => `workbench-${String(ms).padStart(13, '0')}-${arrival}.sqlite`;
  const ageMs = Number(stamp) - 2 * hourMs;
  renameSync(join(folder, newest), join(folder, named(ageMs)));
  for (let day = 1; day <= 30; day += 1)
    copyFileSync(join(folder, named(ageMs)), join(folder, named(ageMs - day * 12 * hourMs)));
  return readdirSync(folder);
}

async function appears(path: string, isIt: (file: string) => boolean): Promise<void> {
  while (!readdirSync(backupsPath(path)).some(isIt)) await setImmediate();
}

/** Backups that do not hold what their name says, and such of the ten newest that are gone. */
function harmIn(path: string, old: readonly string[], when: string): readonly string[] {
  const folder = backupsPath(path);
  const files = readdirSync(folder).filter((file) => backupName.test(file));
  const kept = old
    .filter((file) => backupName.test(file))
    .toSorted()
    .slice(-9);
  return [
    ...kept.filter((file) => !files.includes(file)).map((file) => `${when}: ${file} is gone`),
    ...unsoundBackups(path).map((file) => `${when}: ${file} is not whole`),
  ];
}
