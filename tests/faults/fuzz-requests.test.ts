import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { reportAfterAll } from './fault-row.ts';
import { isAlive, type FaultHost } from './fault-host.ts';
import { entryInput, makeWorkspace } from './fault-workspace.ts';
import { createRandom } from './random.ts';
import { scaled, seed } from './scale.ts';

const tally = reportAfterAll(
  'fuzz of requests',
  'requests of a stranger to the browser host: no session, foreign origin and host, wrong types and sizes, paths that climb, broken HTTP',
  ({ tried }) => ({ tried: `${tried} requests`, seed }),
);

interface Stranger {
  readonly what: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Everything that is as good a refusal. */
  readonly statuses: readonly number[];
  readonly hasSession?: boolean;
}

const call = JSON.stringify({ name: 'plans.list', input: {} });
const json = { 'content-type': 'application/json' };
const write = JSON.stringify({ name: 'plans.choose', input: { planId: 'x', isChosen: false, seen: 0 } });

const strangers: readonly Stranger[] = [
  { what: 'a call without a session', headers: json, body: call, statuses: [401] },
  {
    what: 'a call with a guessed session',
    headers: { ...json, cookie: 'wb-1=0' },
    body: call,
    statuses: [401],
  },
  { what: 'a file without a session', method: 'GET', path: '/files/abc', statuses: [401] },
  { what: 'an upload without a session', method: 'PUT', path: '/files?name=x', body: 'x', statuses: [401] },
  { what: 'the page without a session', method: 'GET', path: '/', statuses: [401] },
  { what: 'a guessed link', method: 'GET', path: `/open?token=${'0'.repeat(64)}`, statuses: [403] },
  ...['http://example.invalid', 'null', 'http://127.0.0.1:1', 'file://'].map((origin) => ({
    what: `the origin ${origin}`,
    headers: { ...json, origin },
    body: write,
    statuses: [403],
    hasSession: true,
  })),
  ...['example.invalid', '127.0.0.1', '127.0.0.1:1', 'localhost:99999', '[::1]'].map((host) => ({
    what: `the host ${host}`,
    headers: { ...json, host },
    body: write,
    statuses: [403],
    hasSession: true,
  })),
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''].map((type) => ({
    what: `a call of the type “${type}”`,
    headers: { 'content-type': type },
    body: write,
    statuses: [415],
    hasSession: true,
  })),
  ...['', '{', '[]', '"x"', '1', 'null', '{"name":1}', '\0', '{"name":"plans.list"'].map((body) => ({
    what: `a call with the body ${JSON.stringify(body)}`,
    headers: json,
    body,
    statuses: [200, 400],
    hasSession: true,
  })),
  {
    what: 'a call of 9 MB',
    headers: json,
    body: JSON.stringify({ name: 'plans.list', input: 'x'.repeat(9 * 1024 ** 2) }),
    statuses: [413],
    hasSession: true,
  },
  ...['GET', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => ({
    what: `a call by ${method}`,
    method,
    headers: json,
    statuses: [405],
    hasSession: true,
  })),
  { what: 'a file by POST', path: '/files', body: 'x', statuses: [405], hasSession: true },
  {
    what: 'headers of 40 KB',
    headers: { ...json, 'x-long': 'x'.repeat(40_000) },
    statuses: [431],
    hasSession: true,
  },
  ...[
    '/../package.json',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..%5c..%5cworkbench.sqlite',
    '//etc/passwd',
    '/files/%2e%2e%2fworkbench.sqlite',
    '/link',
    '/%00',
    '/%',
  ].map((path) => ({ what: `the path ${path}`, method: 'GET', path, statuses: [404], hasSession: true })),
];

test('a stranger gets a refusal, and the host works on', async () => {
  const workspace = await makeWorkspace();
  const { host } = workspace;
  await host.do('progress.add', entryInput(workspace, '之前的一条'));
  const before = await host.do('record.digest', {});
  const answers: Record<string, string> = {};
  for (const stranger of strangers) {
    tally.tried += 1;
    const { status, text } = await ask(host, stranger);
    const isOk = stranger.statuses.includes(status) && !text.startsWith('{"ok":true');
    if (!isOk) answers[stranger.what] = `${status} ${text.slice(0, 80)}`;
  }
  tally.undetected.push(...Object.keys(answers));
  expect(answers).toEqual({});
  expect(await host.do('record.digest', {})).toEqual(before);
});

test('broken HTTP and connections that say nothing do not stop it', async () => {
  const workspace = await makeWorkspace();
  const { host } = workspace;
  const random = createRandom(seed);
  const rounds = scaled(60, 600);
  for (let round = 0; round < rounds; round += 1) {
    tally.tried += 1;
    await throwAt(host, random.bytes(random.between(1, 2000)));
  }
  const silent = Array.from({ length: 100 }, () => connectTo(host));
  await host.do('progress.add', entryInput(workspace, '在一片沉默之中'));
  for (const socket of silent) socket.destroy();
  expect(isAlive(host.pid)).toBe(true);
  expect((await host.do('record.verify', {})).problems).toEqual([]);
});

function ask(host: FaultHost, stranger: Stranger): Promise<{ status: number; text: string }> {
  const { method = 'POST', path = '/call', headers = {}, body, hasSession = false } = stranger;
  const { port } = new URL(host.address);
  const cookie = hasSession ? { cookie: host.cookie } : {};
  return new Promise((resolve, reject) => {
    const sending = request(
      { host: '127.0.0.1', port, path, method, headers: { ...cookie, ...headers }, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', reject);
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}

/** Sends bytes that are no request and waits a moment for whatever comes. */
async function throwAt(host: FaultHost, bytes: Buffer): Promise<void> {
  const socket = connectTo(host);
  socket.write(bytes);
  await Promise.race([new Promise((resolve) => socket.once('close', resolve)), setTimeout(30)]);
  socket.destroy();
}

function connectTo(host: FaultHost) {
  const socket = connect(Number(new URL(host.address).port), '127.0.0.1');
  socket.on('error', () => undefined);
  return socket;
}
