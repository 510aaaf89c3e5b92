import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashTree } from '../support/hash-tree.ts';
import { emptyLedger, type Ledger } from './acknowledgements.ts';
import { answeredBefore } from './answers-before.ts';
import { builtDeps } from './ask-core.ts';
import { checkAfterCrash, type CrashReport } from './crash-check.ts';
import { createDisk, type IgnoredSync } from './disk-model.ts';
import { faultFolder } from './fault-folder.ts';
import type { FaultHost } from './fault-host.ts';
import { reportSkipped } from './fault-row.ts';
import { reportRow } from './report-row.ts';
import { everyMeasure, createInput } from './fault-workspace.ts';
import { addTrace, startRecording, type Effect, type Recording } from './file-effects.ts';
import { createRandom } from './random.ts';
import { scaled, seed } from './scale.ts';
import type { Survival } from './torn-content.ts';
import { startTracedHost, tracingIsMissing, type Answer } from './traced-host.ts';
import { writeUntilGone } from './writers.ts';

const fault = 'power cut while people record, type and drop files';
const how =
  'system calls of the real host, replayed up to a moment: nothing, some 512-byte sectors and names, or all of what no fsync covered';
const points = scaled(20, 340);
const answersASession = scaled(60, 500);
const survivals: readonly Survival[] = ['nothing', 'some', 'everything'];
const deps = builtDeps();

test('nothing that was answered before a power cut is lost by it', async (context) => {
  const missing = tracingIsMissing();
  if (missing !== null) {
    reportSkipped(fault, how, missing);
    return context.skip(missing);
  }
  const scene = await traceTwoSessions();

  const reports = await cutAt(scene, momentsOf(scene, points), survivals);
  const lost = reports.flatMap((report) => report.lost);
  const wrong = reports.flatMap((report) => report.wrong);
  reportRow({
    fault,
    how,
    tried: `${reports.length} states (${points} moments × 3) of ${scene.effects.length} effects, ${scene.answers.length} answers`,
    seed,
    lost: lost.length,
    undetected: wrong.length,
    where: [...lost, ...wrong].slice(0, 5).join('; '),
  });
  expect({ lost, wrong }, `FAULT_SEED=${seed}`).toEqual({ lost: [], wrong: [] });

  for (const [name, isIgnored] of Object.entries(plantedLosses)) {
    const late = [0.7, 0.85, 1].map((share) => Math.floor(scene.effects.length * share));
    const planted = await cutAt(scene, late, ['nothing'], isIgnored);
    expect(planted.flatMap((report) => report.lost).length, name).toBeGreaterThan(0);
  }
});

/** Each of these would lose something, or the comparison is blind. */
const plantedLosses: Readonly<Record<string, IgnoredSync>> = {
  'a log that is not synced, as with synchronous=NORMAL': (name) => name.endsWith('-wal'),
  'evidence files that are not synced': (name, type) => type === 'file' && !name.startsWith('workbench'),
  'folders that are not synced': (_, type) => type === 'folder',
};

interface Scene {
  readonly effects: readonly Effect[];
  readonly answers: readonly Answer[];
  readonly ledger: Ledger;
}

/** Makes a workspace and works in it until a clean stop, then works in it again until the end; all of it traced. */
async function traceTwoSessions(): Promise<Scene> {
  const root = join(faultFolder(), 'disk');
  mkdirSync(root);
  const [path, settings] = [join(root, 'workspace'), faultFolder()];
  const ledger = emptyLedger();
  const answers: Answer[] = [];
  const recording = startRecording(root);
  for (const session of [1, 2]) {
    const file = join(settings, `trace-${session}`);
    const host = await startTracedHost(path, settings, { file, session, answers });
    if (session === 1) await host.do('workspaces.create', createInput(path));
    const enough = answers.length + answersASession;
    const writing = write(host, ledger, session);
    await expect.poll(() => answers.length, { timeout: 120_000 }).toBeGreaterThan(enough);
    await (session === 1 ? host.stop() : host.kill());
    await writing;
    addTrace(recording, file, session);
    // Nothing was under way only after the clean stop.
    if (session === 1) expectSameAsOnDisk(recording);
  }
  const left = new Set(recording.effects.flatMap((effect) => (effect.kind === 'answer' ? [effect.key] : [])));
  expect(answers.filter(({ key }) => !left.has(key))).toEqual([]);
  return { effects: recording.effects, answers, ledger };
}

async function write(host: FaultHost, ledger: Ledger, round: number): Promise<void> {
  const measureIds = await everyMeasure(host);
  const { cells } = await host.do('measures.get', { measure: 'G3.7' });
  const [first = '', ...others] = cells.map(({ organizationId }) => organizationId);
  const random = createRandom(seed + round);
  await writeUntilGone({ host, ledger, random, round, measureIds, organizationIds: [first, ...others] });
}

/** The replay of everything must be what really lies there, or the trace was not understood. */
function expectSameAsOnDisk({ root, effects }: Recording): void {
  const disk = createDisk();
  for (const effect of effects) disk.apply(effect);
  const folder = faultFolder();
  disk.leave('everything', createRandom(0), folder);
  expect(hashTree(folder, [])).toEqual(hashTree(root, []));
}

/** Half of the moments anywhere, half right behind an answer, where nothing may be left to do. */
function momentsOf({ effects }: Scene, count: number): readonly number[] {
  const random = createRandom(seed);
  const answered = effects.flatMap(({ kind }, index) => (kind === 'answer' ? [index] : []));
  const moments = Array.from({ length: count }, (_, turn) =>
    turn % 2 === 0
      ? random.between(1, effects.length)
      : (answered[random.between(0, answered.length - 1)] ?? 0) + 1,
  );
  return moments.toSorted((a, b) => a - b);
}

/** Cuts the power after so many effects, once for each survival, and starts on what is left. */
async function cutAt(
  { effects, answers, ledger }: Scene,
  moments: readonly number[],
  kinds: readonly Survival[],
  isIgnored?: IgnoredSync,
): Promise<readonly CrashReport[]> {
  const disk = createDisk(isIgnored);
  const left = new Set<string>();
  const reports: CrashReport[] = [];
  let played = 0;
  for (const moment of moments) {
    for (const effect of effects.slice(played, moment)) {
      disk.apply(effect);
      if (effect.kind === 'answer') left.add(effect.key);
    }
    played = moment;
    const answered = answeredBefore(ledger, answers, (key) => left.has(key));
    for (const survival of kinds) {
      const folder = faultFolder();
      disk.leave(survival, createRandom(seed + moment), folder);
      const report = await checkAfterCrash(join(folder, 'workspace'), answered, deps);
      const where = (what: string) => `after ${moment} effects, ${survival} survives: ${what}`;
      reports.push({ lost: report.lost.map(where), wrong: report.wrong.map(where) });
    }
  }
  return reports;
}
