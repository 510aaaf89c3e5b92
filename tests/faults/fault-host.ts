import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { sendByFetch, speakThrough, type Send, type Spoken } from './speak-to-host.ts';

const root = join(import.meta.dirname, '../..');

/** A real browser host in a process of its own, spoken to over HTTP with the cookie that its link gives. */
export interface FaultHost extends Spoken {
  /** Of the process that holds the database. */
  readonly pid: number;
  readonly address: string;
  /** Everything it has said on stderr so far. */
  readonly told: () => string;
  readonly cookie: string;
  /** kill -9; resolves when the process is gone. */
  readonly kill: () => Promise<void>;
  /** As Ctrl+C does it. */
  readonly stop: () => Promise<void>;
}

/** A host that was spawned and may not have come up yet. */
export interface SpawnedHost {
  readonly pid: number;
  readonly ready: Promise<FaultHost>;
  readonly kill: () => Promise<void>;
}

/** How a host is watched: the command it runs under, which leaves it the process id, and how it is spoken to. */
export interface Watch {
  readonly under: readonly string[];
  readonly connect: (address: string) => Send;
}

const unwatched: Watch = { under: [], connect: sendByFetch };

/** Starts the host; `settings` is the folder where it keeps what is not part of a workspace. */
export async function startHost(workspacePath: string, settings: string, watch?: Watch): Promise<FaultHost> {
  return spawnHost(workspacePath, settings, watch).ready;
}

/** The same without waiting for it. The process is killed at the end of the test at the latest. */
export function spawnHost(workspacePath: string, settings: string, watch = unwatched): SpawnedHost {
  const args = ['--no-open', '--json-ready'];
  const { child, output, ended } = run('serve.js', args, workspacePath, settings, watch.under);
  const signal = async (name: 'SIGKILL' | 'SIGTERM') => {
    child.kill(name);
    await ended;
  };
  const kill = () => signal('SIGKILL');
  onTestFinished(kill);
  const pid = child.pid ?? 0;
  const ready = readyLine(child, output).then(async ({ url, address }) => {
    const cookie = await tradeLink(url);
    return {
      ...speakThrough(watch.connect(address), cookie),
      cookie,
      pid,
      address,
      told: () => output.stderr,
      kill,
      stop: () => signal('SIGTERM'),
    };
  });
  ready.catch(() => undefined);
  return { pid, ready, kill };
}

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `serve.js` or `wb.js` until it ends by itself. */
export async function runToEnd(
  program: 'serve.js' | 'wb.js',
  args: readonly string[],
  workspacePath: string,
  settings: string,
): Promise<Ended> {
  const { child, output, ended } = run(program, args, workspacePath, settings, []);
  onTestFinished(() => void child.kill('SIGKILL'));
  await ended;
  return { exitCode: child.exitCode, ...output };
}

/** Whether a process of this id exists. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function run(
  program: string,
  args: readonly string[],
  workspacePath: string,
  settings: string,
  under: readonly string[],
) {
  const file = join(root, 'dist/node', program);
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
  const env = {
    ...process.env,
    HOME: settings,
    WB_SETTINGS: settings,
    WB_WORKSPACE: '',
    XDG_RUNTIME_DIR: '',
  };
  const [command, ...rest] = [...under, process.execPath, file, ...args, '--workspace', workspacePath];
  const child = spawn(command, rest, { env });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return { child, output, ended };
}

interface Ready {
  readonly url: string;
  readonly address: string;
}

function readyLine(child: ChildProcess, output: { readonly stdout: string; readonly stderr: string }) {
  return new Promise<Ready>((resolve, reject) => {
    const look = () => {
      const line = /^ready (.*)\n/m.exec(output.stdout)?.[1];
      if (line !== undefined) resolve(JSON.parse(line) as Ready);
    };
    child.stdout?.on('data', look);
    child.once('close', () => reject(new Error(`the host ended: ${output.stderr}`)));
  });
}

/** The one-time link for the cookie. */
async function tradeLink(url: string): Promise<string> {
  const welcome = await fetch(url, { redirect: 'manual' });
  return welcome.headers.get('set-cookie')?.split(';')[0] ?? '';
}
