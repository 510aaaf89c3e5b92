import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runWb } from './run-wb.ts';

const start = join(import.meta.dirname, '../../../../electron/start.mjs');
let folder = '';
let host: ChildProcess;
let address = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wb-hosts-'));
  await runWb(folder, 'init', '--workspace', 'ws', '--name', '示例', '--office', '示例办');
  host = startHost('--json-ready');
  if (!host.stdout) throw new Error('no output');
  for await (const line of createInterface({ input: host.stdout })) {
    if (!line.startsWith('ready ')) continue;
    address = (JSON.parse(line.slice(6)) as { address: string }).address;
    break;
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function startHost(...args: readonly string[]): ChildProcess {
  const env = { ...process.env, WB_SETTINGS: join(folder, 'settings'), WB_WORKSPACE: '' };
  return spawn(process.execPath, [start, '--no-open', ...args], { env });
}

test('while the page is open, wb sends its calls to the host that has the workspace', async () => {
  const entry = ['--measure', 'G3.7', '--organization', '秀峰区', '--status', 'done'];
  expect((await runWb(folder, 'progress', 'add', ...entry)).code).toBe(0);
  expect((await runWb(folder, 'progress', 'list', '--measure', 'G3.7')).out).toMatch(/秀峰区/);
  const verified = await runWb(folder, 'verify');
  expect([verified.code, verified.err]).toEqual([0, '']);
});

test('a second start shows where the first one is, with a fresh link that works, and ends with 1', async () => {
  const second = startHost();
  let said = '';
  second.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(second, 'close')) as [number];
  expect([code, said]).toEqual([1, expect.stringContaining(`这个工作区正由另一个窗口使用：${address} (pid`)]);
  const link = /已打开的工作台的新链接：(\S+)/.exec(said)?.[1] ?? '';
  const opened = await fetch(link, { redirect: 'manual' });
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/']);
});

test('a host that is told to stop closes the workspace cleanly, and wb opens it itself', async () => {
  host.kill('SIGTERM');
  expect(await once(host, 'close')).toEqual([0, null]);
  const status = JSON.parse((await runWb(folder, 'doctor', '--json')).out) as Record<string, unknown>;
  expect(status).toMatchObject({ journalMode: 'wal', synchronous: 2, foreignKeys: 1 });
});
