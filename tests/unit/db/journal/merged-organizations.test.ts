import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectionDigest } from '../../../../db/journal/digest.ts';
import { rebuildProjections } from '../../../../db/journal/fold.ts';
import { receiveOperation, type ReceivedOperation } from '../../../../db/journal/receive.ts';
import { referenceRows } from '../../../../db/journal/reference-rows.ts';
import { migrate } from '../../../../db/migrations/migrate.ts';
import { openScratchDb } from '../../../../db/sql/driver.ts';
import { operationsOf, receiveAll } from '../../../support/exchange.ts';
import {
  openTestWorkspace,
  setupWorkspace,
  testDeps,
  type TestWorkspace,
} from '../../../support/workspace.ts';

const deps = testDeps();
const reference = referenceRows(deps.library.rows);

test('merges, entries and removals of two laptops make the same record in any order, as a rebuild does', async () => {
  await fc.assert(
    fc.asyncProperty(story, story, fc.infiniteStream(fc.nat()), async (first, second, numbers) => {
      const laptops = [await setupWorkspace({ seed: 1 }), await setupWorkspace({ seed: 2 })] as const;
      const units = await addUnits(laptops[0]);
      await exchange(laptops[0], laptops[1]);
      const reopened = [await reopen(laptops[0]), await reopen(laptops[1])] as const;
      await play(reopened[0], first, units);
      await play(reopened[1], second, units);
      const operations = reopened.flatMap(({ path }) => operationsOf(path));
      const random = () => numbers.next().value ?? 0;
      const digests = [1, 2, 3].flatMap(() => merged(shuffled(operations, random)));
      expect(new Set(digests).size).toBe(1);
      for (const laptop of reopened) await laptop.close();
    }),
    { numRuns: 15 },
  );
}, 120_000);

test('a merged double counts and shows under its target as of any day, and unmerging gives it back', async () => {
  const laptop = await setupWorkspace({ seed: 1 });
  const [target = '', double = ''] = await addUnits(laptop);
  const measureId = (await laptop.do('measures.get', { measure: 'G3.1' })).id;
  await record(laptop, measureId, target, '2025-05-01', 40);
  await record(laptop, measureId, double, '2025-05-10', 80);
  await record(laptop, measureId, double, '2025-05-20', 90);
  const apart = await cellsOf(laptop, measureId);
  await laptop.do('organizations.merge', { organizationId: double, intoId: target });
  const together = await cellsOf(laptop, measureId);
  await laptop.do('organizations.unmerge', { organizationId: double });
  expect({ apart, together, again: await cellsOf(laptop, measureId) }).toEqual({
    apart: {
      today: ['试验小学0 40 1', '试验小学1 90 2'],
      past: ['试验小学0 40 1', '试验小学1 80 1'],
      timeline: ['试验小学1 90', '试验小学1 80', '试验小学0 40'],
    },
    together: {
      today: ['试验小学0 90 3'],
      past: ['试验小学0 80 2'],
      timeline: ['试验小学0（试验小学1） 90', '试验小学0（试验小学1） 80', '试验小学0 40'],
    },
    again: apart,
  });
  expect((await laptop.do('record.verify', {})).problems).toEqual([]);
});

test('two laptops that merge two units into each other have one unit of them', async () => {
  const here = await setupWorkspace({ seed: 1 });
  const there = await setupWorkspace({ seed: 2 });
  const [one = '', other = ''] = await addUnits(here);
  await exchange(here, there);
  const [left, right] = [await reopen(here), await reopen(there)];
  const measureId = (await left.do('measures.get', { measure: 'G3.1' })).id;
  await record(left, measureId, one, '2025-05-01', 40);
  await record(right, measureId, other, '2025-05-02', 60);
  await left.do('organizations.merge', { organizationId: one, intoId: other });
  await right.do('organizations.merge', { organizationId: other, intoId: one });
  await exchange(right, left);
  const joined = await reopen(left);
  const shown = (await cellsOf(joined, measureId)).today;
  await joined.do('organizations.unmerge', { organizationId: other });
  expect({ shown, apart: (await cellsOf(joined, measureId)).today }).toEqual({
    shown: ['试验小学0 60 2'],
    apart: ['试验小学0 40 1', '试验小学1 60 1'],
  });
  expect((await joined.do('record.verify', {})).problems).toEqual([]);
});

async function cellsOf(laptop: TestWorkspace, measureId: string) {
  const cells = async (asOf: string) =>
    (await laptop.do('measures.get', { measure: measureId, asOf })).cells
      .filter(({ entryCount }) => entryCount > 0)
      .map(({ organizationName, percent, entryCount }) => `${organizationName} ${percent} ${entryCount}`);
  const timeline = await laptop.do('progress.list', { measureId });
  return {
    today: await cells('2025-06-01'),
    past: await cells('2025-05-15'),
    timeline: timeline.rows.map(({ organizationName, enteredAsName, percent }) => {
      const entered = enteredAsName === '' ? '' : `（${enteredAsName}）`;
      return `${organizationName}${entered} ${percent}`;
    }),
  };
}

async function addUnits(laptop: TestWorkspace): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let index = 0; index < 4; index += 1) {
    const unit = { nameZh: `试验小学${index}`, kind: 'primary-school' as const, parentId: null };
    ids.push((await laptop.do('organizations.add', unit)).organizationId);
  }
  return ids;
}

async function record(
  laptop: TestWorkspace,
  measureId: string,
  organizationId: string,
  checkedOn: string,
  percent: number,
): Promise<void> {
  laptop.clock.advance(1000);
  const entry = { measureId, organizationId, status: 'on-track' as const, percent, note: '', checkedOn };
  await laptop.do('progress.add', entry);
}

async function exchange(from: TestWorkspace, to: TestWorkspace): Promise<void> {
  await from.close();
  await to.close();
  receiveAll(to.path, operationsOf(from.path));
}

function reopen(laptop: TestWorkspace): Promise<TestWorkspace> {
  return openTestWorkspace(laptop.path, laptop.deps, laptop.clock);
}

type Step =
  | { readonly kind: 'record'; readonly unit: number; readonly day: number }
  | { readonly kind: 'merge'; readonly unit: number; readonly into: number }
  | { readonly kind: 'unmerge' | 'remove' | 'restore'; readonly unit: number }
  | { readonly kind: 'wait'; readonly ms: number };

const unit = fc.nat(3);
const story = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    fc.record({ kind: fc.constant('record' as const), unit, day: fc.integer({ min: 1, max: 28 }) }),
    fc.record({ kind: fc.constant('merge' as const), unit, into: unit }),
    fc.record({ kind: fc.constantFrom('unmerge' as const, 'remove' as const, 'restore' as const), unit }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }) }),
  ),
  { minLength: 3, maxLength: 14 },
);

async function play(laptop: TestWorkspace, steps: readonly Step[], units: readonly string[]): Promise<void> {
  const measureId = (await laptop.do('measures.get', { measure: 'G3.1' })).id;
  for (const step of steps) {
    if (step.kind === 'wait') {
      laptop.clock.advance(step.ms);
      continue;
    }
    const organizationId = units[step.unit] ?? '';
    if (step.kind === 'record') {
      const checkedOn = `2025-05-${String(step.day).padStart(2, '0')}`;
      const entry = {
        measureId,
        organizationId,
        status: 'behind' as const,
        percent: step.day,
        note: '',
        checkedOn,
      };
      await laptop.try('progress.add', entry);
    }
    if (step.kind === 'merge')
      await laptop.try('organizations.merge', { organizationId, intoId: units[step.into] ?? '' });
    if (step.kind === 'unmerge') await laptop.try('organizations.unmerge', { organizationId });
    if (step.kind === 'remove')
      await laptop.try('organizations.remove', { organizationIds: [organizationId] });
    if (step.kind === 'restore')
      await laptop.try('organizations.restore', { organizationIds: [organizationId] });
  }
}

/** The digest after folding one by one, and after a rebuild. */
function merged(operations: readonly ReceivedOperation[]): readonly string[] {
  const db = openScratchDb();
  migrate(db);
  rebuildProjections(db, reference);
  for (const operation of operations) receiveOperation(db, { ...deps, reference }, operation);
  const { digest } = projectionDigest(db);
  rebuildProjections(db, reference);
  const rebuilt = projectionDigest(db).digest;
  db.close();
  return [digest, rebuilt];
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
