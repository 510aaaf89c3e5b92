import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWriter } from '../../db/services/open-workspace.ts';
import { openReadDb } from '../../db/sql/driver.ts';
import { askCore, builtDeps } from './ask-core.ts';
import { createDisk, type IgnoredSync } from './disk-model.ts';
import { faultFolder } from './fault-folder.ts';
import type { FaultHost } from './fault-host.ts';
import { reportSkipped } from './fault-row.ts';
import { reportRow } from './report-row.ts';
import { createInput, entryInput } from './fault-workspace.ts';
import { addTrace, startRecording, type Effect } from './file-effects.ts';
import { createRandom } from './random.ts';
import { scaled, seed } from './scale.ts';
import type { Survival } from './torn-content.ts';
import { startTracedHost, tracingIsMissing, type Answer } from './traced-host.ts';

const fault = 'power cut while a backup is restored';
const how =
  'system calls of the real host, replayed up to a moment, as below; what the backup lacks has to be whole in the database or in the copy put aside';
/** About so many moments; there are fewer than a hundred, so in full it is each of them. */
const points = scaled(8, 1000);
const deps = builtDeps();
const survivals: readonly Survival[] = ['nothing', 'some', 'everything'];

test('a power cut during a restore loses neither what was there nor what was recorded after it', async (context) => {
  const missing = tracingIsMissing();
  if (missing !== null) {
    reportSkipped(fault, how, missing);
    return context.skip(missing);
  }
  const scene = await traceRestore();
  const random = createRandom(seed);
  const all = Array.from(
    { length: scene.effects.length - scene.begun },
    (_, index) => scene.begun + index + 1,
  );
  const moments = all.filter(() => random.between(1, all.length) <= points);
  const lost = await lossesAt(scene, moments);
  reportRow({
    fault,
    how,
    tried: `${moments.length * survivals.length} states (${moments.length} of ${all.length} moments × 3)`,
    seed,
    lost: lost.length,
    undetected: 0,
    where: lost.slice(0, 5).join('; '),
  });
  expect(lost, `FAULT_SEED=${seed}`).toEqual([]);

  expect(await lossesAt(scene, [scene.effects.length], isUnsynced)).not.toEqual([]);
});

/** As if neither the copy that is put aside nor the backup were synced. */
const isUnsynced: IgnoredSync = (name) => name.startsWith('workbench.sqlite');

interface Scene {
  readonly effects: readonly Effect[];
  /** How many effects there were when the restore was asked for. */
  readonly begun: number;
  readonly restored: string;
  readonly answers: readonly Answer[];
}

const [before, after] = [['第一条', '第二条'], ['恢复之后']] as const;

/** Records, is killed with a log left, restores the backup of the start, and records again, all of it traced. */
async function traceRestore(): Promise<Scene> {
  const root = join(faultFolder(), 'disk');
  mkdirSync(root);
  const [path, settings] = [join(root, 'workspace'), faultFolder()];
  const answers: Answer[] = [];
  const files = [1, 2].map((session) => join(settings, `trace-${session}`));
  const [first = '', second = ''] = files;
  const host = await startTracedHost(path, settings, { file: first, session: 1, answers });
  await host.do('workspaces.create', createInput(path));
  await record(host, before);
  const recorded = answers.at(-1)?.key ?? '';
  await host.kill();
  const other = await startTracedHost(join(root, 'none'), settings, { file: second, session: 2, answers });
  const [backup = ''] = readdirSync(join(path, 'backups'));
  await other.do('workspaces.restore', { path, backup });
  const restored = answers.at(-1)?.key ?? '';
  await record(other, after);
  await other.kill();
  const recording = startRecording(root);
  for (const [index, file] of files.entries()) addTrace(recording, file, index + 1);
  const { effects } = recording;
  const begun = effects.findIndex((effect) => effect.kind === 'answer' && effect.key === recorded) + 1;
  expect(begun).toBeGreaterThan(0);
  return { effects, begun, restored, answers };
}

async function record(host: FaultHost, notes: readonly string[]): Promise<void> {
  const { id: measureId, cells } = await host.do('measures.get', { measure: 'G3.7' });
  const organizationIds = [cells[0]?.organizationId ?? ''] as const;
  for (const note of notes) await host.do('progress.add', entryInput({ measureId, organizationIds }, note));
}

async function lossesAt(
  scene: Scene,
  moments: readonly number[],
  isIgnored?: IgnoredSync,
): Promise<readonly string[]> {
  const disk = createDisk(isIgnored);
  const left = new Set<string>();
  const lost: string[] = [];
  let played = 0;
  for (const moment of moments.toSorted((a, b) => a - b)) {
    for (const effect of scene.effects.slice(played, moment)) {
      disk.apply(effect);
      if (effect.kind === 'answer') left.add(effect.key);
    }
    played = moment;
    const noted = after.filter((note) =>
      scene.answers.some(({ key, body }) => left.has(key) && body.includes(note)),
    );
    for (const survival of survivals) {
      const folder = faultFolder();
      disk.leave(survival, createRandom(seed + moment), folder);
      const found = await lossesIn(join(folder, 'workspace'), left.has(scene.restored), noted);
      lost.push(...found.map((what) => `after ${moment} effects, ${survival} survives: ${what}`));
    }
  }
  return lost;
}

async function lossesIn(
  path: string,
  isRestored: boolean,
  noted: readonly string[],
): Promise<readonly string[]> {
  const aside = join(path, 'damaged');
  const folders = [
    path,
    ...(readdirSync(path).includes('damaged') ? readdirSync(aside).map((name) => join(aside, name)) : []),
  ];
  const kept = folders.map((folder) => notesIn(join(folder, 'workbench.sqlite')));
  const isKept = kept.some((notes) => before.every((note) => notes.includes(note)));
  const lost = isKept ? [] : [`the entries of before are in none of ${folders.length} databases`];
  const opened = await openWriter(path, deps);
  if (!opened.ok) return isRestored ? [...lost, `the workspace: ${opened.error.code}`] : lost;
  const asked = askCore(opened.value.core, path);
  const { rows } = await asked.do('progress.list', { limit: 500 });
  const { problems } = await asked.do('record.verify', {});
  await opened.value.core.close();
  const named = problems.map(({ code, where }) => `${code} ${where}`);
  return [...lost, ...named, ...noted.filter((note) => !rows.some((row) => row.note === note))];
}

function notesIn(file: string): readonly string[] {
  try {
    const db = openReadDb(file);
    const notes = db.all<{ note: string }>('SELECT note FROM progress').map(({ note }) => note);
    db.close();
    return notes;
  } catch {
    return [];
  }
}
