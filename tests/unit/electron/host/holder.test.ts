import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findHolder, removeHolder, writeHolder } from '../../../../electron/host/holder.ts';

const holder = {
  pid: process.pid,
  host: 'browser',
  address: 'http://127.0.0.1:1',
  socketPath: '/s',
} as const;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wb-holder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('who has the workspace open is told until it is closed', () => {
  writeHolder(folder, holder);
  expect(findHolder(folder)).toEqual(holder);
  removeHolder(folder);
  expect(findHolder(folder)).toBeNull();
});

test('the note of a process that is gone, or one that cannot be read, names nobody', () => {
  writeHolder(folder, { ...holder, pid: 2 ** 22 + 1 });
  expect(findHolder(folder)).toBeNull();
  writeFileSync(join(folder, 'host.json'), '{');
  expect(findHolder(folder)).toBeNull();
});

test('the note of another process is not taken away', () => {
  writeHolder(folder, { ...holder, pid: process.ppid });
  removeHolder(folder);
  expect(findHolder(folder)?.pid).toBe(process.ppid);
});
