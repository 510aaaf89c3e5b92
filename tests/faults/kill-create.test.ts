import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { databasePath } from '../../db/services/workspace-paths.ts';
import { openWriteDb } from '../../db/sql/driver.ts';
import { faultFolder } from './fault-folder.ts';
import { spawnHost, startHost } from './fault-host.ts';
import { reportRow } from './report-row.ts';
import { createInput } from './fault-workspace.ts';
import { createRandom } from './random.ts';
import { scaled, seed } from './scale.ts';

const rounds = scaled(6, 40);

test('a workspace whose making was killed is either whole, or can be made again in the same place', async () => {
  const moments = createRandom(seed);
  const outcomes = { whole: 0, nothing: 0, begun: 0 };
  const lost: string[] = [];
  const longestMs = 1.3 * (await timeToCreate());
  for (let round = 1; round <= rounds; round += 1) {
    const path = join(faultFolder(), '教育督导工作区');
    const settings = faultFolder();
    const delayMs = moments.between(0, longestMs / (round % 2 === 0 ? 1 : 4));
    const isAnswered = await killWhileCreating(path, settings, delayMs);
    const isBegun = existsSync(path);

    const { left, harm } = await startAgain(path, settings, isAnswered);
    outcomes[left === 'whole' ? 'whole' : isBegun ? 'begun' : 'nothing'] += 1;
    lost.push(...harm.map((what) => `after ${delayMs} ms: ${what}`));
  }
  reportRow({
    fault: 'kill -9 while a workspace is made',
    how: 'the real host killed at any moment from the beginning of its folder until after the answer; then opened, or made again in the same place',
    tried: `${rounds} kills: ${outcomes.nothing} before anything, ${outcomes.begun} half-way, ${outcomes.whole} whole`,
    seed,
    lost: lost.length,
    undetected: 0,
    where: lost.slice(0, 5).join('; '),
  });
  expect(lost).toEqual([]);
});

test('the check notices a half-made workspace that is in the way, and one that was answered and is gone', async () => {
  const path = join(faultFolder(), '教育督导工作区');
  mkdirSync(path);
  openWriteDb(databasePath(path), { isNew: true }).close();
  const half = await startAgain(path, faultFolder(), false);
  expect(half).toEqual({ left: 'none', harm: [expect.stringContaining('workspace-exists')] });
  const gone = await startAgain(join(faultFolder(), '教育督导工作区'), faultFolder(), true);
  expect(gone).toEqual({ left: 'none', harm: [expect.stringContaining('answered, and not there')] });
});

interface Left {
  readonly left: 'whole' | 'none';
  readonly harm: readonly string[];
}

/** Starts on what a kill left: a whole workspace, or none and room to make one. */
async function startAgain(path: string, settings: string, isAnswered: boolean): Promise<Left> {
  const host = await startHost(path, settings);
  const { workspace, refusal } = await host.do('workspaces.status', {});
  const harm: string[] = [];
  if (workspace === null) {
    if (isAnswered) harm.push(`answered, and not there: ${JSON.stringify(refusal)}`);
    const created = await host.try('workspaces.create', createInput(path));
    if (!created.ok) harm.push(`cannot be made again: ${JSON.stringify(created.error)}`);
  }
  const plans = await host.try('plans.list', { isChosen: true });
  const verified = await host.try('record.verify', {});
  await host.kill();
  const isGood = plans.ok && plans.value.length === 2 && verified.ok && verified.value.isClean;
  if (harm.length === 0 && !isGood) harm.push(`not whole: ${JSON.stringify({ plans, verified })}`);
  return { left: workspace === null ? 'none' : 'whole', harm };
}

/** From the moment that the folder is there until the answer. */
async function timeToCreate(): Promise<number> {
  const path = join(faultFolder(), '教育督导工作区');
  const host = await startHost(path, faultFolder());
  const created = host.do('workspaces.create', createInput(path));
  while (!existsSync(path)) await setImmediate();
  const begun = performance.now();
  await created;
  const took = performance.now() - begun;
  await host.kill();
  return took;
}

/** True if the host still got to say that it is made. */
async function killWhileCreating(path: string, settings: string, delayMs: number): Promise<boolean> {
  const { ready, kill } = spawnHost(path, settings);
  const host = await ready;
  const answer = host.try('workspaces.create', createInput(path)).then(
    ({ ok }) => ok,
    () => false,
  );
  while (!existsSync(path)) await setImmediate();
  await setTimeout(delayMs);
  await kill();
  return answer;
}
