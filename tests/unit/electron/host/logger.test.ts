import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from '../../../../electron/host/logger.ts';

const clock = { nowMs: () => 1_750_000_000_000, today: () => '2025-06-15' };
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wb-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a failure is kept under its reference, without what a person typed and without the home folder', () => {
  const file = join(folder, 'logs', 'workbench.log');
  const thrown = new TypeError('cannot read "张三 13800000000" of note');
  thrown.stack = `TypeError: cannot read\n    at save (${homedir()}/app/save.ts:3:1)`;
  openLog(file, clock).failure('AB12', 'progress.add', thrown);
  const line = readFileSync(file, 'utf8');
  expect(JSON.parse(line)).toEqual({
    level: 50,
    timeMs: 1_750_000_000_000,
    pid: process.pid,
    reference: 'AB12',
    place: 'progress.add',
    message: 'TypeError: cannot read "… of note',
    stack: 'at save (~/app/save.ts:3:1)',
    msg: 'failure',
  });
});

test('the log never grows over its limit: one older file is kept', () => {
  const file = join(folder, 'workbench.log');
  const log = openLog(file, clock);
  for (let count = 0; count < 60; count += 1) log.note('x'.repeat(100_000));
  expect(statSync(file).size).toBeLessThanOrEqual(2_000_000);
  expect(statSync(`${file}.1`).size).toBeLessThanOrEqual(2_000_000);
});
