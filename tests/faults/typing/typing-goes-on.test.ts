import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { reportSkipped } from '../fault-row.ts';
import { createRandom, type Random } from '../random.ts';
import { reportRow } from '../report-row.ts';
import { scaled, seed } from '../scale.ts';
import { mountingIsMissing, mountSmallDisk, type SmallDisk } from '../small-disk.ts';
import { browserIsMissing, noteField, openDesk, typeInto, type TypingDesk } from './typing-desk.ts';
import { knownNote, type Stroke } from './typed-note.ts';

/** One page at which somebody types, until they are told to stop. */
interface Scene {
  readonly desk: TypingDesk;
  readonly disk: SmallDisk | null;
  readonly random: Random;
  /** Types on from what is in the field; `stop` gives all that was typed. */
  readonly type: (page: Page) => { readonly stop: () => Promise<string> };
}

interface Fault {
  readonly fault: string;
  readonly how: string;
  /** 0: only in full. */
  readonly rounds: number;
  readonly missing: string | null;
  /** Throws when anything typed is not there at the end. */
  readonly run: (scene: Scene) => Promise<void>;
}

const longestStopMs = scaled(3000, 8000);

const faults: readonly Fault[] = [
  {
    fault: 'typing: the host is suspended',
    how: 'SIGSTOP for 3 to 8 s while typing goes on, then SIGCONT: the page says meanwhile that the text is not kept, and in the end all of it is on disk',
    rounds: scaled(1, 10),
    missing: null,
    run: async ({ desk, random, type }) => {
      const typing = type(desk.page());
      await setTimeout(random.between(300, 1500));
      process.kill(desk.host().pid, 'SIGSTOP');
      const told = notKept(desk.page()).waitFor();
      await Promise.all([told, setTimeout(random.between(3000, longestStopMs))]).finally(() =>
        process.kill(desk.host().pid, 'SIGCONT'),
      );
      await expect.poll(() => notKept(desk.page()).count()).toBe(0);
      const typed = await typing.stop();
      await expect.poll(desk.stored).toBe(typed);
    },
  },
  {
    fault: 'typing: the disk is full',
    how: 'a small tmpfs filled up while one types, and emptied once the page says that the text is not kept: in the end all of it is on disk',
    rounds: scaled(1, 10),
    missing: mountingIsMissing,
    run: async ({ desk, disk, random, type }) => {
      const typing = type(desk.page());
      await setTimeout(random.between(300, 1500));
      disk?.fillTo(0);
      const told = notKept(desk.page()).waitFor();
      await Promise.all([told, setTimeout(random.between(500, 3000))]).finally(() => disk?.empty());
      await expect.poll(() => notKept(desk.page()).count()).toBe(0);
      const typed = await typing.stop();
      await expect.poll(desk.stored).toBe(typed);
    },
  },
  {
    fault: 'typing: a second tab takes the visit over',
    how: 'while one types in the first: both tabs have the same text then, with every key that came before; the first takes no more, and what is typed in the second stays',
    rounds: scaled(1, 20),
    missing: null,
    run: async ({ desk, random, type }) => {
      const first = desk.page();
      const typing = type(first);
      const second = await desk.openTab();
      await setTimeout(random.between(0, 1500));
      const before = await noteField(first).inputValue();
      await takeOver(second);
      await first.getByRole('alert').filter({ hasText: '这次督导已转到另一个标签页填写' }).waitFor();
      await typing.stop();
      const taken = await noteField(second).inputValue();
      expect(taken.startsWith(before)).toBe(true);
      expect(await noteField(first).inputValue()).toBe(taken);
      await goOnIn(second, desk, type);
      await second.close();
    },
  },
  {
    fault: 'typing: a second tab takes the visit over on a full disk',
    how: 'what the first could not put on disk goes to the second from tab to tab, and is on disk once there is room',
    rounds: scaled(0, 10),
    missing: mountingIsMissing,
    run: async ({ desk, disk, type }) => {
      const first = desk.page();
      const second = await desk.openTab();
      const typing = type(first);
      disk?.fillTo(0);
      await notKept(first).waitFor();
      const typed = await typing.stop();
      await takeOver(second);
      expect(await noteField(second).inputValue()).toBe(typed);
      disk?.empty();
      await expect.poll(desk.stored).toBe(typed);
      await goOnIn(second, desk, type);
      await second.close();
    },
  },
  {
    fault: 'typing: a second tab takes the visit over from a frozen one',
    how: 'the first is frozen in the middle of typing (DevTools protocol) and wakes after the second has gone on: the second has every key, and the first changes nothing',
    rounds: scaled(1, 20),
    missing: null,
    run: async ({ desk, random, type }) => {
      const first = desk.page();
      const devTools = await first.context().newCDPSession(first);
      const typing = type(first);
      await setTimeout(random.between(300, 1500));
      const typed = await typing.stop();
      await devTools.send('Page.setWebLifecycleState', { state: 'frozen' });
      const second = await desk.openTab();
      await takeOver(second);
      expect(await noteField(second).inputValue()).toBe(typed);
      await goOnIn(second, desk, type, () => devTools.send('Page.setWebLifecycleState', { state: 'active' }));
      await second.close();
    },
  },
];

test('whatever comes between while one types, in the end all of it is there', async (context) => {
  if (browserIsMissing !== null) {
    for (const { fault, how } of faults) reportSkipped(fault, how, browserIsMissing);
    return context.skip(browserIsMissing);
  }
  const random = createRandom(seed);
  const note = knownNote(random);
  const disk = mountingIsMissing === null ? mountSmallDisk(24) : null;
  const desk = await openDesk(disk?.path);
  await desk.openNote();
  const type = (page: Page) => {
    const stop = new AbortController();
    const before = noteField(page).inputValue();
    const strokes = before.then((text) => typeInto(page, note.slice(text.length), random, stop.signal));
    return {
      stop: async () => {
        stop.abort();
        return (await before) + textOf(await strokes);
      },
    };
  };
  const broken: string[] = [];
  for (const { fault, how, rounds, missing, run } of faults.filter((each) => each.rounds > 0)) {
    if (missing !== null) {
      reportSkipped(fault, how, missing);
      continue;
    }
    const lost: string[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      await desk.beginAnew();
      await noteField(desk.page()).waitFor();
      await run({ desk, disk, random, type }).catch((thrown: unknown) => {
        lost.push(`round ${round}: ${String(thrown)}`);
      });
    }
    reportRow({
      fault,
      how,
      tried: `${rounds} times`,
      seed,
      lost: lost.length,
      undetected: 0,
      where: lost.slice(0, 5).join('; '),
    });
    broken.push(...lost);
  }
  expect(broken, `FAULT_SEED=${seed}`).toEqual([]);
});

function notKept(page: Page) {
  return page.getByText(/^未暂存：/);
}

async function takeOver(tab: Page): Promise<void> {
  await tab.getByText('这次督导正在另一个标签页填写').waitFor();
  await tab.getByRole('button', { name: '在这里继续' }).click();
  await noteField(tab).waitFor();
}

/** What is typed in the tab that goes on is what is on disk, and stays so when the other one wakes. */
async function goOnIn(
  tab: Page,
  desk: TypingDesk,
  type: Scene['type'],
  wake: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const typing = type(tab);
  await setTimeout(500);
  const typed = await typing.stop();
  await expect.poll(desk.stored).toBe(typed);
  await wake();
  // Longer than a tab may take to send what it still has.
  await setTimeout(1500);
  expect(await desk.stored()).toBe(typed);
}

function textOf(strokes: readonly Stroke[]): string {
  return strokes.map(({ text }) => text).join('');
}
