import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWholeFile } from '../../../../../db/documents/status-sheet/write-whole-file.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whole-file-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function* chunks(count: number, size: number, fault?: Error): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < count; index += 1) yield Buffer.alloc(size, 97);
  if (fault !== undefined) throw fault;
}

test('the finished file replaces the one before, and the part is gone', async () => {
  const path = join(folder, 'a.txt');
  await writeFile(path, 'before');
  await writeFile(`${path}.part`, 'left over by a power cut');
  expect(await writeWholeFile({ path }, chunks(2, 3))).toEqual({ ok: true, value: { bytes: 6 } });
  expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['a.txt'], 'aaaaaa']);
});

test('a bug while the bytes are made is thrown on, and leaves the file of before', async () => {
  const path = join(folder, 'a.txt');
  await writeFile(path, 'before');
  await expect(writeWholeFile({ path }, chunks(2, 3, new Error('bug')))).rejects.toThrow('bug');
  expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['a.txt'], 'before']);
});

test('a folder that is not there, or a folder in place of the file, cannot be written', async () => {
  const missing = join(folder, 'nowhere', 'a.txt');
  const occupied = join(folder, 'b.txt');
  await mkdir(occupied);
  for (const path of [missing, occupied]) {
    const error = { code: 'output-not-writable', details: { path } };
    expect(await writeWholeFile({ path }, chunks(1, 3))).toEqual({ ok: false, error });
  }
  expect(await readdir(folder)).toEqual(['b.txt']);
});

test('one that was cancelled before it began touches nothing', async () => {
  const path = join(folder, 'a.txt');
  await writeFile(`${path}.part`, 'of someone else');
  const result = await writeWholeFile({ path, signal: AbortSignal.abort() }, chunks(1, 3));
  expect([result, await readdir(folder)]).toEqual([
    { ok: false, error: { code: 'cancelled', details: {} } },
    ['a.txt.part'],
  ]);
});

test('a full disk is told, and the part makes room again', async ({ skip }) => {
  const small = join(folder, 'small');
  await mkdir(small);
  skip(!mounted(small), 'a small disk can only be mounted by root on Linux');
  try {
    const path = join(small, 'a.txt');
    const result = await writeWholeFile({ path }, chunks(100, 4096));
    expect(result).toEqual({ ok: false, error: { code: 'disk-full', details: { path } } });
    expect(await readdir(small)).toEqual([]);
  } finally {
    execFileSync('umount', [small]);
  }
});

function mounted(place: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
