import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CallInput, CallName, CallOutput } from '../../db/contract/calls.ts';
import type { Result } from '../../db/model/result.ts';

const root = join(import.meta.dirname, '../..');

/** A real browser host in a process of its own, spoken to over HTTP with the cookie that its link gives. */
export interface FaultHost {
  /** Of the process that holds the database. */
  readonly pid: number;
  readonly address: string;
  /** Everything it has said on stderr so far. */
  readonly told: () => string;
  readonly cookie: string;
  /** Whatever it answers. Rejects when the process goes before the whole answer is there. */
  readonly try: <N extends CallName>(name: N, input: CallInput<N>) => Promise<Result<CallOutput<N>>>;
  /** The value of an ok; throws with the error otherwise. */
  readonly do: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;
  readonly putFile: (
    measureId: string,
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<CallOutput<'drafts.addFile'>>>;
  /** SHA-256 of the bytes behind a file id, or null if there is no such file. */
  readonly hashOfFile: (fileId: string) => Promise<string | null>;
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

/** Starts the host; `settings` is the folder where it keeps what is not part of a workspace. */
export async function startHost(workspacePath: string, settings: string): Promise<FaultHost> {
  return spawnHost(workspacePath, settings).ready;
}

/** The same without waiting for it. The process is killed at the end of the test at the latest. */
export function spawnHost(workspacePath: string, settings: string): SpawnedHost {
  const { child, output, ended } = run('serve.js', ['--no-open', '--json-ready'], workspacePath, settings);
  const signal = async (name: 'SIGKILL' | 'SIGTERM') => {
    child.kill(name);
    await ended;
  };
  const kill = () => signal('SIGKILL');
  onTestFinished(kill);
  const pid = child.pid ?? 0;
  const ready = readyLine(child, output).then(async ({ url, address }) => ({
    ...(await speakTo(url, address)),
    pid,
    address,
    told: () => output.stderr,
    kill,
    stop: () => signal('SIGTERM'),
  }));
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
  const { child, output, ended } = run(program, args, workspacePath, settings);
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

function run(program: string, args: readonly string[], workspacePath: string, settings: string) {
  const file = join(root, 'dist/node', program);
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
  const env = { ...process.env, WB_SETTINGS: settings, WB_WORKSPACE: '', XDG_RUNTIME_DIR: '' };
  const child = spawn(process.execPath, [file, ...args, '--workspace', workspacePath], { env });
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

interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** Trades the one-time link for the cookie and speaks with it from then on. */
async function speakTo(url: string, address: string) {
  const welcome = await fetch(url, { redirect: 'manual' });
  const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? '';
  const send = (path: string, init: Sending = {}) =>
    fetch(`${address}${path}`, { ...init, headers: { ...init.headers, cookie } });
  const tryCall = async <N extends CallName>(name: N, input: CallInput<N>) => {
    const body = JSON.stringify({ name, input });
    const headers = { 'content-type': 'application/json' };
    const answer = await send('/call', { method: 'POST', headers, body });
    return (await answer.json()) as Result<CallOutput<N>>;
  };
  return {
    cookie,
    try: tryCall,
    do: async <N extends CallName>(name: N, input: CallInput<N>) => {
      const answer = await tryCall(name, input);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
    putFile: async (subjectId: string, name: string, bytes: Uint8Array<ArrayBuffer>) => {
      const query = new URLSearchParams({ call: 'progress.add', subjectId, name });
      const answer = await send(`/files?${query.toString()}`, { method: 'PUT', body: bytes });
      return (await answer.json()) as Result<CallOutput<'drafts.addFile'>>;
    },
    hashOfFile: async (fileId: string) => {
      const answer = await send(`/files/${fileId}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      return answer.ok ? createHash('sha256').update(bytes).digest('hex') : null;
    },
  };
}
