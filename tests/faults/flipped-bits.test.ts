import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportRow } from './report-row.ts';
import { closedWorkspace, databasePositions } from './flip-stage.ts';
import { outcomeOfHarm, readingWithoutHarm, unknowable } from './harm-check.ts';
import { createRandom, type Random } from './random.ts';
import { scaled, seed } from './scale.ts';
import { flipBit, putBack, readFolder, type FolderBytes } from './whole-folder.ts';

const counts = scaled(
  { database: 26, evidence: 8, head: 3, backup: 3 },
  { database: 600, evidence: 200, head: 60, backup: 60 },
);

test('a flipped bit is refused at the start, named by verify, or changes nothing that anybody reads', async () => {
  const random = createRandom(seed);
  const { path } = await closedWorkspace();
  const whole = readFolder(path);
  const [backup = ''] = [...whole.keys()].filter((name) => name.startsWith('backups/'));
  const outcomes = { refused: 0, named: 0, harmless: 0, unknowable: 0 };
  const undetected: string[] = [];
  // A restored database is another file to the system, so backups come last.
  for (const restored of [null, backup]) {
    const unharmed = await readingWithoutHarm(path, restored, whole);
    for (const { file, offset, bit } of flips(path, whole, restored, random)) {
      flipBit(join(path, file), offset, bit);
      const { kind, changes } = await outcomeOfHarm(path, unharmed, restored);
      const isUnseen = kind === 'undetected' || (kind === 'harmless' && file.startsWith('evidence/'));
      if (isUnseen) undetected.push(`${file} ${offset}.${bit}: ${changes.join(' and ')}`);
      else outcomes[kind] += 1;
      putBack(path, whole);
    }
  }
  reportRow({
    fault: 'one flipped bit in the database, evidence, head.json or a backup',
    how: 'a closed workspace with entries, corrections, evidence, drafts and waiting files; started (a backup restored first), then verified',
    tried: `${Object.values(counts).reduce((sum, count) => sum + count)} bits: ${outcomes.refused} refused in words, ${outcomes.named} named by verify, ${outcomes.harmless} change no row, ${outcomes.unknowable} in what nothing else tells`,
    seed,
    lost: 0,
    undetected: undetected.length,
    where: [...undetected, `not knowable: ${unknowable}`].join('; '),
  });
  expect(undetected, `FAULT_SEED=${seed}`).toEqual([]);
});

function flips(path: string, whole: FolderBytes, backup: string | null, random: Random) {
  const sizeOf = (file: string) => whole.get(file)?.length ?? 0;
  const anywhere = (files: readonly string[], count: number) =>
    Array.from({ length: count }, () => {
      const file = files[random.between(0, files.length - 1)] ?? '';
      return { file, offset: random.between(0, sizeOf(file) - 1), bit: random.between(0, 7) };
    });
  if (backup !== null) return anywhere([backup], counts.backup);
  const file = 'workbench.sqlite';
  const positions = databasePositions(path, whole.get(file) ?? Buffer.alloc(0), random, counts.database);
  const evidence = [...whole.keys()].filter((name) => /^evidence\/[0-9a-f]{2}\//.test(name));
  return [
    ...positions.map((position) => ({ file, ...position })),
    ...anywhere(evidence, counts.evidence),
    ...anywhere(['head.json'], counts.head),
  ];
}
