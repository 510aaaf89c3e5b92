import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findHolder } from '../../electron/host/holder.ts';
import { callHeld, environment, type TestHome } from '../support/host.ts';
import { expect, test } from './fixtures.ts';
import { electronProgram } from './window-shell.ts';

const root = join(import.meta.dirname, '../..');

test.describe('npm start', { tag: '@window' }, () => {
  test('opens the window where an Electron runtime is installed, and says so', async ({ home }) => {
    const start = startWith(home, (program) => symlinkSync(electronProgram, program));
    await expect.poll(() => findHolder(home.workspace)?.host, { timeout: 30_000 }).toBe('desktop');
    expect(start.said()).toContain('桌面窗口');
    expect(await callHeld(home, 'workspaces.status', {})).toMatchObject({ host: 'desktop' });
    await start.stop();
    expect(findHolder(home.workspace)).toBeNull();
  });

  test('goes on in the browser when the window does not come up', async ({ home }) => {
    const start = startWith(home, (program) => {
      writeFileSync(
        program,
        '#!/bin/sh\necho "libgtk-3.so.0: cannot open shared object file" >&2\nexit 127\n',
      );
      chmodSync(program, 0o755);
    });
    await expect
      .poll(() => start.said(), { timeout: 30_000 })
      .toMatch(/桌面窗口没有启动成功（代码 127），改用浏览器。[^]*浏览器模式：http:\/\/127\.0\.0\.1/);
    expect(findHolder(home.workspace)?.host).toBe('browser');
    await start.stop();
  });
});

interface Start {
  readonly said: () => string;
  /** As Ctrl+C does it; resolves when everything that it started is gone. */
  readonly stop: () => Promise<void>;
}

/** `npm start` on a machine whose Electron runtime is what `install` puts there. */
function startWith(home: TestHome, install: (program: string) => void): Start {
  const runtime = join(home.home, 'runtime');
  mkdirSync(runtime);
  install(join(runtime, 'electron'));
  const env = {
    ...environment(home),
    ELECTRON_OVERRIDE_DIST_PATH: runtime,
    WB_WORKSPACE: home.workspace,
  };
  const child: ChildProcess = spawn(process.execPath, [join(root, 'electron/start.mjs'), '--no-open'], {
    env,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    said: () => said,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
