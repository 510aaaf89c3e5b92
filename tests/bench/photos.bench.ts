import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { printLine, timed } from './bench-kit.ts';
import { openBenchWorkspace } from './bench-workspace.ts';

const photos = 200;
const bytes = 3_500_000;

const folder = mkdtempSync(path.join(tmpdir(), 'bench-photos-'));
const paths = Array.from({ length: photos }, (_, index) => path.join(folder, `${index}.jpg`));
const noise = Buffer.alloc(bytes);
for (const [index, file] of paths.entries()) {
  noise.writeUInt32LE(index, 0);
  for (let place = 4; place < bytes; place += 64)
    noise.writeUInt32LE((place * 2_654_435_761 + index) >>> 0, place);
  writeFileSync(file, noise);
}
const copies = path.join(folder, 'copies');
mkdirSync(copies);
const baselineMs = await timed(() =>
  spawnSync('sh', [
    '-c',
    `cp ${folder}/*.jpg ${copies}/ && sha256sum ${copies}/*.jpg > ${copies}/sums && sync ${copies}/*`,
  ]),
);
const workspace = await openBenchWorkspace();
const about = { measureId: 'G3.7', organizationId: null, caption: '', standsForOn: null };
const oursMs = await timed(() => workspace.do(workspace.writer, 'evidence.addPaths', { paths, ...about }));
printLine({
  work: `ingest ${photos} photos of 3.5 MB`,
  oursMs,
  baseline: 'cp + sha256sum + sync',
  baselineMs,
  keepWithin: 1.5,
});
await workspace.close();
rmSync(folder, { recursive: true, force: true });
