import { errorCodes } from '../../db/model/errors.ts';
import { createRandom } from '../faults/random.ts';
import { reportRow } from '../faults/report-row.ts';
import { scaled, seed } from '../faults/scale.ts';
import { hostileCalls, type HostileCall } from '../support/hostile-inputs.ts';
import { expect, test } from './fixtures.ts';

const batch = 40;

test(
  'every call through the bridge of the window refuses what it is not made for, and the record stays',
  { tag: '@window' },
  async ({ planPage, shell }) => {
    test.setTimeout(scaled(120_000, 1_800_000));
    await expect(planPage.codes).toHaveCount(65);
    const before = await shell.call('record.digest', {});
    const random = createRandom(seed);
    const chosen = hostileCalls().filter(({ name }) => !name.startsWith('window.') && isChosen(random));
    const wrong: string[] = [];
    for (let start = 0; start < chosen.length; start += batch) {
      const part = chosen.slice(start, start + batch);
      const codes = await shell.page.evaluate(sendAll, JSON.stringify(part));
      part.forEach(({ name, input }, place) => {
        const code = codes[place] ?? 'no answer';
        const isInWords = code === 'ok' || errorCodes.some((known) => known === code && known !== 'internal');
        if (!isInWords) wrong.push(`${name} ${JSON.stringify(input).slice(0, 120)}: ${code}`);
      });
    }
    const after = await shell.call('record.digest', {});
    const isSame = after.digest === before.digest;
    reportRow({
      fault: 'fuzz of the window’s messages',
      how: 'every call of the contract but the dialogs, with each hostile value as its input and in each field, through preload and IPC (double)',
      tried: `${chosen.length} calls`,
      seed,
      lost: isSame ? 0 : 1,
      undetected: wrong.length,
      where: wrong.slice(0, 5).join('; '),
    });
    expect(wrong).toEqual([]);
    expect(isSame).toBe(true);
    expect((await shell.call('record.verify', {})).problems).toEqual([]);
  },
);

function isChosen(random: ReturnType<typeof createRandom>): boolean {
  return random.between(1, scaled(20, 1)) === 1;
}

/** Runs in the page: the code of each answer, or what was thrown. As JSON, since Playwright cannot carry every value. */
async function sendAll(json: string): Promise<readonly string[]> {
  interface Answer {
    readonly ok: boolean;
    readonly error?: { readonly code: string };
  }
  const bridge = Reflect.get(globalThis, 'workbench') as {
    readonly call: (name: string, input: unknown) => Promise<Answer>;
  };
  const codes: string[] = [];
  for (const { name, input } of JSON.parse(json) as readonly HostileCall[]) {
    try {
      const answer = await bridge.call(name, input);
      codes.push(answer.ok ? 'ok' : (answer.error?.code ?? 'no code'));
    } catch (thrown) {
      codes.push(`thrown: ${String(thrown)}`);
    }
  }
  return codes;
}
