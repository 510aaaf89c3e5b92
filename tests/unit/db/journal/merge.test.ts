import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectionDigest } from '../../../../db/journal/digest.ts';
import { rebuildProjections } from '../../../../db/journal/fold.ts';
import { applyParked, receiveOperation, type ReceivedOperation } from '../../../../db/journal/receive.ts';
import { referenceRows } from '../../../../db/journal/reference-rows.ts';
import { migrate } from '../../../../db/migrations/migrate.ts';
import type { ProgressStatus } from '../../../../db/model/progress.ts';
import { openScratchDb } from '../../../../db/sql/driver.ts';
import { iterateArrivals } from '../../../../db/sql/operations.ts';
import { operationsOf, receiveAll } from '../../../support/exchange.ts';
import {
  openTestWorkspace,
  setupWorkspace,
  testDeps,
  type TestWorkspace,
} from '../../../support/workspace.ts';

const deps = testDeps();
const reference = referenceRows(deps.library.rows);

test('operations of two laptops, in any order and repeated, make the same record', async () => {
  await fc.assert(
    fc.asyncProperty(story, story, fc.infiniteStream(fc.nat()), async (first, second, numbers) => {
      const laptops = [
        await setupWorkspace({ seed: 1 }),
        await setupWorkspace({ seed: 2, actorName: '测试员乙' }),
      ] as const;
      await play(laptops[0], first);
      await play(laptops[1], second);
      const operations = laptops.flatMap(({ path }) => operationsOf(path));
      const random = () => numbers.next().value ?? 0;
      const merged = [1, 2, 3].map(() =>
        merge([...shuffled(operations, random), ...shuffled(operations, random)]),
      );
      expect(new Set(merged.map(({ digest }) => digest)).size).toBe(1);
      expect(merged.map(({ known }) => known)).toEqual([1, 2, 3].map(() => operations.length));
      for (const laptop of laptops) await laptop.close();
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('two laptops that change one field are both kept, and a person can read both', async () => {
  const here = await setupWorkspace({ seed: 1, actorName: '测试员甲' });
  const there = await setupWorkspace({ seed: 2, actorName: '测试员乙' });
  there.clock.advance(60_000);
  for (const [laptop, dueOn] of [
    [here, '2025-06-30'],
    [there, '2025-09-30'],
  ] as const) {
    const measure = await laptop.do('measures.get', { measure: 'G5.1' });
    await laptop.do('measures.update', { measureId: measure.id, seen: measure.seen, changes: { dueOn } });
  }
  await here.close();
  receiveAll(here.path, operationsOf(there.path));
  const merged = await openTestWorkspace(here.path, here.deps, here.clock);

  const { dueOn, conflicts } = await merged.do('measures.get', { measure: 'G5.1' });
  expect({ dueOn, conflicts: conflicts.map(({ field, values }) => ({ field, values })) }).toEqual({
    dueOn: '2025-09-30',
    conflicts: [
      {
        field: 'dueOn',
        values: [
          { value: '2025-09-30', actorName: '测试员乙', wallMs: there.clock.nowMs(), isShown: true },
          { value: '2025-06-30', actorName: '测试员甲', wallMs: here.clock.nowMs(), isShown: false },
        ],
      },
    ],
  });
  expect((await merged.do('record.verify', {})).problems).toEqual([]);
});

test('the same origin with other content is quarantined, damaged bytes change nothing, the unknown is parked', async () => {
  const laptop = await setupWorkspace({ seed: 1 });
  const [operation] = operationsOf(laptop.path);
  if (!operation) throw new Error('no operation');
  const header = Buffer.from(operation.header).toString();
  const renamed = Buffer.from(header.replace('workspaces.create', 'workspaces.CREATE'));
  const later = Buffer.from(
    header.replace('"noun":"actor"', '"noun":"satellite"').replace('"sequence":1,', '"sequence":9,'),
  );
  const broken = Buffer.from(operation.payload).subarray(1);
  const db = freshRecord();
  const answers = [
    operation,
    { ...operation, header: renamed },
    { ...operation, payload: broken },
    { ...operation, header: later },
    { ...operation, header: later },
  ].map((received) => receiveOperation(db, { ...deps, reference }, received));
  expect(answers).toEqual(['folded', 'quarantined', 'damaged', 'parked', 'known']);
  expect(
    [...iterateArrivals(db)].map(({ header: kept, isParked }) => [Buffer.from(kept).equals(later), isParked]),
  ).toEqual([
    [false, false],
    [true, true],
  ]);
  db.close();
});

test('what was parked is applied once the program understands it', async () => {
  const laptop = await setupWorkspace({ seed: 1 });
  const { progressId } = await recordAt(laptop);
  const all = operationsOf(laptop.path);
  await laptop.close();
  const db = freshRecord();
  for (const operation of all) receiveOperation(db, { ...deps, reference }, operation);
  const whole = projectionDigest(db).digest;
  db.run('UPDATE operation SET is_parked = 1 WHERE subject_id = ?', progressId);
  rebuildProjections(db, reference);
  const parked = projectionDigest(db).digest;
  expect([applyParked(db, reference), projectionDigest(db).digest === whole, parked === whole]).toEqual([
    1,
    true,
    false,
  ]);
  db.close();
});

async function recordAt(laptop: TestWorkspace) {
  const measure = await laptop.do('measures.get', { measure: 'G3.1' });
  const organizationId = measure.cells[0]?.organizationId ?? '';
  const entry = { measureId: measure.id, organizationId, status: 'done' as const, percent: 100, note: '' };
  return laptop.do('progress.add', { ...entry, checkedOn: '2025-05-02' });
}

type Step =
  | { readonly kind: 'add'; readonly unit: number; readonly status: ProgressStatus; readonly day: number }
  | { readonly kind: 'correct' | 'withdraw' | 'restore'; readonly entry: number }
  | { readonly kind: 'edit'; readonly dueOn: string }
  | { readonly kind: 'confirm'; readonly isConfirmed: boolean }
  | { readonly kind: 'choose'; readonly isChosen: boolean }
  | { readonly kind: 'wait'; readonly ms: number };

const story = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    fc.record({
      kind: fc.constant('add' as const),
      unit: fc.nat(3),
      status: fc.constantFrom<ProgressStatus>('on-track', 'behind', 'done'),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    fc.record({
      kind: fc.constantFrom('correct' as const, 'withdraw' as const, 'restore' as const),
      entry: fc.nat(9),
    }),
    fc.record({
      kind: fc.constant('edit' as const),
      dueOn: fc.constantFrom('2025-03-01', '2025-06-01', '2025-09-01'),
    }),
    fc.record({ kind: fc.constant('confirm' as const), isConfirmed: fc.boolean() }),
    fc.record({ kind: fc.constant('choose' as const), isChosen: fc.boolean() }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }) }),
  ),
  { minLength: 3, maxLength: 14 },
);

async function play(laptop: TestWorkspace, steps: readonly Step[]): Promise<void> {
  const units = (await laptop.do('organizations.list', { plan: 'guilin-2022', kinds: ['county'] })).rows;
  const entries: string[] = [];
  for (const step of steps) {
    const measure = await laptop.do('measures.get', { measure: 'G3.1' });
    const place = {
      measureId: measure.id,
      organizationId: units[step.kind === 'add' ? step.unit : 0]?.id ?? '',
    };
    const entry = { ...place, status: 'behind' as const, percent: 10, note: '试验', checkedOn: '2025-05-02' };
    const progressId = 'entry' in step ? entries[step.entry % Math.max(1, entries.length)] : undefined;
    if (step.kind === 'wait') laptop.clock.advance(step.ms);
    if (step.kind === 'add') {
      const checkedOn = `2025-05-${String(step.day).padStart(2, '0')}`;
      entries.push(
        (await laptop.do('progress.add', { ...entry, status: step.status, checkedOn })).progressId,
      );
    }
    if (step.kind === 'correct' && progressId) {
      const { measureId: _, ...rest } = entry;
      const answer = await laptop.try('progress.correct', { ...rest, progressId, reason: '记错' });
      if (answer.ok) entries.push(answer.value.progressId);
    }
    if (step.kind === 'withdraw' && progressId) await laptop.try('progress.withdraw', { progressId });
    if (step.kind === 'restore' && progressId) await laptop.do('progress.restore', { progressId });
    if (step.kind === 'edit') {
      await laptop.do('measures.update', {
        measureId: measure.id,
        seen: measure.seen,
        changes: { dueOn: step.dueOn },
      });
    }
    if (step.kind === 'confirm') {
      const assignmentId = measure.assignments[0]?.id ?? '';
      await laptop.do('assignments.confirm', {
        assignmentId,
        seen: measure.seen,
        isConfirmed: step.isConfirmed,
      });
    }
    if (step.kind === 'choose') {
      await laptop.do('plans.choose', {
        planId: measure.planId,
        isChosen: step.isChosen,
        seen: measure.seen,
      });
    }
  }
}

function freshRecord() {
  const db = openScratchDb();
  migrate(db);
  rebuildProjections(db, reference);
  return db;
}

function merge(operations: readonly ReceivedOperation[]): {
  readonly digest: string;
  readonly known: number;
} {
  const db = freshRecord();
  const answers = operations.map((operation) => receiveOperation(db, { ...deps, reference }, operation));
  const { digest } = projectionDigest(db);
  db.close();
  return { digest, known: answers.filter((answer) => answer === 'known').length };
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
