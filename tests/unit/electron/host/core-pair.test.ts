import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AppError } from '../../../../db/model/result.ts';
import { startCoreClient } from '../../../../electron/host/core-client.ts';
import { openCorePair, type CorePair } from '../../../../electron/host/core-pair.ts';

const workerUrl = new URL('small-core-worker.ts', import.meta.url);
let folder = '';
let pair: CorePair;
let lost: AppError[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wb-pair-'));
  lost = [];
  const data = {
    libraryPath: join(folder, 'damaged'),
    appVersion: '1',
    machine: 'm',
    sheetWorkerUrl: 'file:///x',
    fileTextWorkerUrl: 'file:///x',
    grantKey: 'x',
  };
  const opened = await openCorePair({
    path: folder,
    startClient: () => startCoreClient(workerUrl, data),
    hasReader: true,
    onLost: (error) => lost.push(error),
  });
  if (!opened.ok) throw new Error('not opened');
  pair = opened.value;
});
afterEach(async () => {
  await pair.close();
  rmSync(folder, { recursive: true });
});

async function threadOf(name: 'plans.list' | 'drafts.put'): Promise<unknown> {
  const answer = await pair.call(name, {});
  return answer.ok ? answer.value : answer.error;
}

test('questions and changes are answered by two threads, each always by its own', async () => {
  const [reader, writer] = [await threadOf('plans.list'), await threadOf('drafts.put')];
  expect(reader).not.toBe(writer);
  expect([await threadOf('plans.list'), await threadOf('drafts.put')]).toEqual([reader, writer]);
});

test('a thread that dies fails the calls it was asked, and the next call finds a new one', async () => {
  for (const name of ['plans.list', 'drafts.put'] as const) {
    const before = await threadOf(name);
    const dying = pair.call(name, 'die');
    const beside = pair.call(name, {});
    await expect(dying).rejects.toThrow('ended with code 3');
    await expect(beside).rejects.toThrow('ended with code 3');
    const after = await Promise.all([threadOf(name), threadOf(name)]);
    expect(after[0]).not.toBe(before);
    expect(after[1]).toBe(after[0]);
  }
  expect(lost).toEqual([]);
});

test('a writer that cannot be opened again says why, and the workspace counts as lost', async () => {
  writeFileSync(join(folder, 'damaged'), '');
  await expect(pair.call('drafts.put', 'die')).rejects.toThrow('ended');
  const error = { code: 'database-damaged', details: { reason: 'test' } };
  expect(await pair.call('drafts.put', {})).toEqual({ ok: false, error });
  expect(lost).toEqual([error]);
});

test('what is thrown in a thread is thrown here, and the thread goes on', async () => {
  const before = await threadOf('plans.list');
  await expect(pair.call('plans.list', 'throw')).rejects.toThrow('a bug');
  expect(await threadOf('plans.list')).toBe(before);
});
