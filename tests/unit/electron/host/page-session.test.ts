import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { keepPageSession, readPageSession } from '../../../../electron/host/page-session.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'page-session-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a host comes back at the port and cookie it had, known to this person alone', () => {
  const session = { port: 40_123, secret: 'ab'.repeat(32) };
  keepPageSession(folder, session);
  expect(readPageSession(folder)).toEqual(session);
  if (process.platform !== 'win32') {
    expect(statSync(path.join(folder, 'page-session.json')).mode & 0o077).toBe(0);
  }
});

test('a file that is missing or makes no sense means a new session', () => {
  expect(readPageSession(folder)).toBe(null);
  keepPageSession(folder, { port: 1, secret: 'ab'.repeat(32) });
  writeFileSync(path.join(folder, 'page-session.json'), '{"port":0,"secret":"short"}');
  expect(readPageSession(folder)).toBe(null);
});
