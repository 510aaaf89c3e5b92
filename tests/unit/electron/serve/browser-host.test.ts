import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callHolder, askForLink } from '../../../../electron/host/local-client.ts';
import { findHolder } from '../../../../electron/host/holder.ts';
import { startBrowserHost, type BrowserHost } from '../../../../electron/serve/browser-host.ts';
import { programFromSource, type TestProgram } from '../host/built-from-source.ts';

let program: TestProgram;
let host: BrowserHost;
let path = '';

beforeAll(async () => {
  program = programFromSource();
  path = join(program.folder, '工作区');
  host = await start();
});
afterAll(async () => {
  await host.close();
  rmSync(program.folder, { recursive: true });
});

async function start(): Promise<BrowserHost> {
  const started = await startBrowserHost(program.files, 0);
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

function create(where: string) {
  return host.workbench.call('workspaces.create', {
    path: where,
    office: '示例督导办',
    actorName: '示例',
    actorRole: '',
    planCodes: ['guilin-2022'],
    isWithSample: false,
  });
}

test('the first screen knows the built-in plans, and a record call says that nothing is open', async () => {
  const status = await host.workbench.call('workspaces.status', {});
  expect(status).toEqual({
    ok: true,
    value: {
      host: 'browser',
      version: '0.0.0-test',
      today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      workspace: null,
      refusal: null,
      suggestedPath: expect.stringContaining('教育督导工作区'),
      recentPaths: [],
      preferences: { language: 'zh-CN', fontSize: 14 },
      builtInPlans: [
        expect.objectContaining({ code: 'guilin-2022', measures: 65 }),
        expect.objectContaining({ code: 'xinzhou-reform', measures: 41 }),
      ],
    },
  });
  expect(await host.workbench.dispatch('plans.list', {}, 'page')).toEqual({
    ok: false,
    error: { code: 'workspace-not-open', details: {} },
  });
});

test('a new workspace is open, remembered, and announced to other programs by a private socket', async () => {
  const created = await create(path);
  expect(created.ok && created.value).toMatchObject({
    path,
    name: '工作区',
    office: '示例督导办',
  });
  const holder = findHolder(path);
  expect(holder).toMatchObject({ pid: process.pid, host: 'browser', address: host.address });
  expect(statSync(holder?.socketPath ?? '').mode & 0o777).toBe(0o600);
  const status = await host.workbench.call('workspaces.status', {});
  expect(status.ok && status.value.recentPaths).toEqual([path]);
});

test('another program of the same person sends calls through the socket, even those with paths', async () => {
  const socketPath = findHolder(path)?.socketPath ?? '';
  const plans = await callHolder(socketPath, 'plans.list', { isChosen: true });
  expect(plans).toMatchObject({ ok: true, value: [{ code: 'guilin-2022' }] });
  expect(await callHolder(socketPath, 'files.locate', { fileId: 'x' })).toEqual({
    ok: false,
    error: { code: 'file-not-found', details: { file: 'x' } },
  });
  expect(await host.workbench.dispatch('files.locate', { fileId: 'x' }, 'page')).toEqual({
    ok: false,
    error: { code: 'unknown-call', details: { name: 'files.locate' } },
  });
  expect(await askForLink(socketPath)).toMatch(new RegExp(`^${host.address}/open\\?token=[0-9a-f]{64}$`));
});

test('a verification runs beside all other work: it can be left, and another one comes to its end', async () => {
  const view = async () => {
    const answer = await host.workbench.call('record.getVerify', {});
    return answer.ok ? answer.value : null;
  };
  await host.workbench.call('record.startVerify', {});
  const left = await host.workbench.call('record.cancelVerify', {});
  expect(left).toMatchObject({ ok: true, value: { state: 'cancelled', report: null } });
  expect(await host.workbench.call('plans.list', {})).toMatchObject({ ok: true });

  await host.workbench.call('record.startVerify', {});
  await expect.poll(view, { timeout: 20_000 }).toMatchObject({
    state: 'done',
    step: { stage: 'files' },
    report: { isClean: true, problems: [] },
  });
});

test('what a maintainer asks first is known without a workspace, and a language is kept', async () => {
  expect(await host.workbench.call('about.get', {})).toMatchObject({
    ok: true,
    value: {
      version: '0.0.0-test',
      runtime: `Node.js ${process.versions.node}`,
      settingsFolder: host.paths.settingsFolder,
    },
  });
  await host.workbench.call('preferences.update', { language: 'en' });
  const status = await host.workbench.call('workspaces.status', {});
  expect(status.ok && status.value.preferences).toEqual({ language: 'en', fontSize: 14 });
});

test('input is checked once, at the door', async () => {
  expect(
    await host.workbench.dispatch('measures.list', { plan: 'guilin-2022', asOf: 'today' }, 'page'),
  ).toEqual({
    ok: false,
    error: { code: 'invalid-input', details: { issues: ['asOf: not a calendar day YYYY-MM-DD'] } },
  });
  expect(await host.workbench.dispatch('nothing.at.all', {}, 'page')).toEqual({
    ok: false,
    error: { code: 'unknown-call', details: { name: 'nothing.at.all' } },
  });
  expect(await host.workbench.dispatch({ toString: 'plans.list' }, {}, 'page')).toEqual({
    ok: false,
    error: { code: 'unknown-call', details: { name: 'object' } },
  });
});

test('a second host is told who has the workspace, and the first goes on', async () => {
  const second = await start();
  const refused = await second.workbench.call('workspaces.open', { path });
  const holder = `${host.address} (pid ${process.pid})`;
  expect(refused).toEqual({
    ok: false,
    error: { code: 'workspace-in-use', details: { path, holder, address: host.address } },
  });
  const status = await second.workbench.call('workspaces.status', {});
  expect(status.ok && status.value.refusal).toEqual({
    path,
    code: 'workspace-in-use',
    details: { path, holder, address: host.address },
    backups: [],
  });
  await second.close();
  expect(await host.workbench.call('plans.list', {})).toMatchObject({ ok: true });
});

test('a workspace that cannot be opened leaves the present one open', async () => {
  const missing = join(program.folder, 'missing');
  expect(await host.workbench.call('workspaces.open', { path: missing })).toEqual({
    ok: false,
    error: { code: 'workspace-not-found', details: { path: missing } },
  });
  const status = await host.workbench.call('workspaces.status', {});
  expect(status.ok && [status.value.workspace?.path, status.value.refusal?.code]).toEqual([
    path,
    'workspace-not-found',
  ]);
});

test('opening another workspace closes the first and frees it for others', async () => {
  const other = join(program.folder, '另一个');
  const firstSocket = findHolder(path)?.socketPath ?? '';
  expect(await create(other)).toMatchObject({ ok: true });
  expect([findHolder(path), existsSync(firstSocket)]).toEqual([null, false]);
  const second = await start();
  expect(await second.workbench.call('workspaces.open', { path })).toMatchObject({ ok: true });
  await second.close();
  expect(await host.workbench.call('workspaces.open', { path })).toMatchObject({ ok: true });
});

test('a port that is taken is known at once', async () => {
  const port = Number(new URL(host.address).port);
  await expect(startBrowserHost(program.files, port)).rejects.toThrow('EADDRINUSE');
});
