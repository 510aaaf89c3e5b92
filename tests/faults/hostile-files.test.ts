import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanPicture } from '../../db/evidence/clean-copy.ts';
import { blobPath } from '../../db/evidence/vault.ts';
import { callHolder } from '../../electron/host/local-client.ts';
import { findHolder } from '../../electron/host/holder.ts';
import { errorCodes } from '../../db/model/errors.ts';
import { hostileFiles, type HostileFile } from '../support/hostile-files.ts';
import { faultFolder } from './fault-folder.ts';
import { reportAfterAll } from './fault-row.ts';
import { isAlive, type FaultHost } from './fault-host.ts';
import { makeWorkspace } from './fault-workspace.ts';

const corpora = join(import.meta.dirname, '../../../shared/corpora');
const hasCorpora = existsSync(corpora);
let peakMiB = 0;

const tally = reportAfterAll(
  'hostile files',
  'made and public pictures, PDFs, pages, zips and sheets: taken as evidence, shown small, given back, imported',
  ({ tried }) => ({
    tried: `${tried} files${hasCorpora ? '' : ' (no corpus: only those made here)'}, host at most ${peakMiB} MiB`,
    seed: null,
  }),
);

test('a hostile file is kept byte by byte, never runs and never stops the host', async () => {
  const { host, measureId, path } = await makeWorkspace();
  const files = [...(await hostileFiles()), ...corpusFiles('photos'), ...corpusFiles('zips')];
  for (const { name, bytes } of files) {
    tally.tried += 1;
    const put = await host.putFile(measureId, name, bytes);
    if (!put.ok) throw new Error(`${name}: ${put.error.code}`);
    const { fileId, mediaType } = put.value.file;
    const kept = readFileSync(blobPath(path, sha256(bytes)));
    expect([name, sha256(kept)]).toEqual([name, sha256(bytes)]);
    expect([name, await host.hashOfFile(fileId)]).toEqual([name, await hashOfGiven(bytes, mediaType)]);
    expect([name, await howItIsGiven(host, fileId)]).toEqual([name, 'safe']);
    expect([name, await smallPicture(host, fileId)]).toEqual([
      name,
      expect.stringMatching(/^(?:picture|none)$/),
    ]);
  }
  peakMiB = Math.max(peakMiB, peakMemoryOf(host.pid));
  expect(isAlive(host.pid)).toBe(true);
  expect(readdirSync(join(path, 'evidence'), { recursive: true }).join('\n')).not.toMatch(/etc|cron|CON/);
  expect((await host.do('record.verify', {})).problems).toEqual([]);
});

test('a hostile zip or sheet is refused as a list of units, and changes nothing', async () => {
  const { host, path } = await makeWorkspace();
  const before = await host.do('record.digest', {});
  const socketPath = findHolder(path)?.socketPath ?? '';
  const folder = faultFolder();
  const files = [...(await hostileFiles()), ...corpusFiles('zips')].filter(({ name }) => !name.includes('/'));
  for (const [index, { name, bytes }] of files.entries()) {
    tally.tried += 1;
    const file = join(folder, `${index}.${name.endsWith('.zip') ? 'xlsx' : 'csv'}`);
    writeFileSync(file, bytes);
    const answer = await callHolder(socketPath, 'organizations.import', { path: file, isDryRun: false });
    const code = answer.ok ? 'ok' : answer.error.code;
    expect([name, code]).toEqual([name, expect.stringMatching(/^import-/)]);
    expect(errorCodes).toContain(code);
  }
  peakMiB = Math.max(peakMiB, peakMemoryOf(host.pid));
  expect(await host.do('record.digest', {})).toEqual(before);
});

function corpusFiles(folder: string): readonly HostileFile[] {
  if (!hasCorpora) return [];
  return readdirSync(join(corpora, folder)).map((name) => ({
    name,
    bytes: readFileSync(join(corpora, folder, name)),
  }));
}

/** `safe` when a browser will neither run it nor show it as anything but a plain picture. */
async function howItIsGiven(host: FaultHost, fileId: string): Promise<string> {
  const { headers, body, status } = await fetch(`${host.address}/files/${fileId}`, {
    headers: { cookie: host.cookie },
  });
  await body?.cancel();
  // A picture that cannot be freed of what its camera wrote is not given at all.
  if (status === 404) return 'safe';
  const type = headers.get('content-type') ?? '';
  const isPicture = /^image\/(?:jpeg|png|gif|webp)$/.test(type);
  const isDownload =
    type === 'application/octet-stream' && headers.get('content-disposition')?.startsWith('attachment');
  const isBound =
    headers.get('x-content-type-options') === 'nosniff' &&
    headers.get('content-security-policy') === "default-src 'none'; sandbox" &&
    headers.get('set-cookie') === null;
  return (isPicture || isDownload) && isBound ? 'safe' : JSON.stringify([...headers]);
}

async function smallPicture(host: FaultHost, fileId: string): Promise<string> {
  const answer = await fetch(`${host.address}/files/${fileId}?thumb=1`, { headers: { cookie: host.cookie } });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.status === 404) return 'none';
  return answer.ok && bytes.subarray(8, 12).toString('latin1') === 'WEBP'
    ? 'picture'
    : `status ${answer.status}`;
}

/** The most memory a process ever had, as Linux tells; 0 elsewhere. */
function peakMemoryOf(pid: number): number {
  try {
    const [, kib = '0'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kib) / 1024);
  } catch {
    return 0;
  }
}

/** Of the file itself; of a picture, of its copy without what a camera wrote, and null where none can be made. */
async function hashOfGiven(bytes: Buffer, mediaType: string): Promise<string | null> {
  if (!mediaType.startsWith('image/') || mediaType === 'image/svg+xml') return sha256(bytes);
  const copy = await cleanPicture(bytes, mediaType);
  return copy && sha256(copy);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
