import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorCodes } from '../../db/model/errors.ts';
import { hostileCalls } from '../support/hostile-inputs.ts';
import { isAlive } from './fault-host.ts';
import { entryInput, makeWorkspace } from './fault-workspace.ts';
import { reportAfterAll } from './fault-row.ts';
import { createRandom } from './random.ts';
import { scaled, seed } from './scale.ts';

const tally = reportAfterAll(
  'fuzz of calls',
  'every call of the contract with each hostile value as its input and in each field, over HTTP as the page sends it',
  ({ tried }) => ({ tried: `${tried} calls`, seed }),
);

test('every call refuses what it is not made for in words, and none of it touches the record', async () => {
  const workspace = await makeWorkspace();
  const { host, settings } = workspace;
  await host.do('progress.add', entryInput(workspace, '之前的一条'));
  const before = await host.do('record.digest', {});
  const wrong: string[] = [];

  const random = createRandom(seed);
  const chosen = hostileCalls().filter(() => random.between(1, scaled(12, 1)) === 1);
  for (const { name, input } of chosen) {
    tally.tried += 1;
    const said = `${name} ${JSON.stringify(input).slice(0, 120)}`;
    const answer = await host.try(name, input as never).catch((thrown: unknown) => String(thrown));
    if (typeof answer === 'string') wrong.push(`${said}: ${answer}`);
    else if (!answer.ok && (answer.error.code === 'internal' || !errorCodes.includes(answer.error.code)))
      wrong.push(`${said}: ${answer.error.code}`);
  }

  tally.undetected.push(...wrong);
  expect(wrong.map((line) => `${line} (log: ${lastFailure(settings)})`)).toEqual([]);
  expect(isAlive(host.pid)).toBe(true);
  const after = await host.do('record.digest', {});
  if (after.digest !== before.digest) tally.lost.push('the record changed');
  expect(after).toEqual(before);
  expect((await host.do('record.verify', {})).problems).toEqual([]);
});

/** What the program wrote down about its last bug, for whoever reads the failed test. */
function lastFailure(settings: string): string {
  try {
    const log = readFileSync(join(settings, 'logs/workbench.log'), 'utf8').trim().split('\n');
    return log.findLast((line) => line.includes('"failure"')) ?? 'nothing';
  } catch {
    return 'none';
  }
}
