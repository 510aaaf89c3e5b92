import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { faultFolder } from './fault-folder.ts';
import { spawnHost, startHost } from './fault-host.ts';
import { reportRow } from './fault-row.ts';
import { createInput } from './fault-workspace.ts';
import { createRandom } from './random.ts';
import { scaled, seed } from './scale.ts';

const rounds = scaled(6, 60);
/** As long as a workspace takes to be made from the moment that its folder is there, and some more. */
const longestMs = 250;

test('a workspace whose making was killed is either whole, or can be made again in the same place', async () => {
  const moments = createRandom(seed);
  const outcomes = { whole: 0, nothing: 0, begun: 0 };
  const lost: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const path = join(faultFolder(), '教育督导工作区');
    const settings = faultFolder();
    const delayMs = moments.between(0, longestMs);
    const isAnswered = await killWhileCreating(path, settings, delayMs);
    const isBegun = existsSync(path);

    const again = await startHost(path, settings);
    const { workspace, refusal } = await again.do('workspaces.status', {});
    if (workspace === null) {
      outcomes[isBegun ? 'begun' : 'nothing'] += 1;
      const created = await again.try('workspaces.create', createInput(path));
      if (isAnswered || !created.ok)
        lost.push(`after ${delayMs} ms: ${JSON.stringify({ isAnswered, refusal, created })}`);
    } else outcomes.whole += 1;
    expect((await again.do('plans.list', {})).map(({ isChosen }) => isChosen)).toContain(true);
    expect((await again.do('record.verify', {})).problems).toEqual([]);
    await again.kill();
  }
  reportRow({
    fault: 'kill -9 while a workspace is made',
    how: 'the real host killed 0 to 250 ms after it began a folder; then opened, or made again in the same place',
    tried: `${rounds} kills: ${outcomes.nothing} before anything, ${outcomes.begun} half-way, ${outcomes.whole} whole`,
    seed,
    lost: lost.length,
    undetected: 0,
    where: lost.slice(0, 5).join('; '),
  });
  expect(lost).toEqual([]);
});

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
