import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CallInput, CallName, CallOutput } from '../../db/contract/calls.ts';
import { findHolder } from '../../electron/host/holder.ts';
import { askForLink, callHolder } from '../../electron/host/local-client.ts';

const run = promisify(execFile);
const programs = join(import.meta.dirname, '../../dist/node');

/** Where the programs of one test keep everything: nothing of the person who runs the tests is touched. */
export interface TestHome {
  /** The home folder; the workspace that the first page suggests lies in it. */
  readonly home: string;
  readonly settings: string;
  readonly workspace: string;
}

export interface HostOptions {
  /** Open the home's workspace at the start. */
  readonly isOpening: boolean;
  /** 0: any free one. */
  readonly port?: number;
}

/** A browser host as a person starts it, in a process of its own. */
export interface TestHost {
  readonly pid: number;
  readonly address: string;
  readonly port: number;
  /** The link of the start; it works once. */
  readonly link: string;
  /** A fresh link, as a second `npm start` prints it. */
  readonly newLink: () => Promise<string>;
  /** A call past the page, over the local socket; throws with what it was refused for. */
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;
  /** As Ctrl+C does it; resolves when the process is gone. */
  readonly stop: () => Promise<void>;
  /** kill -9, as a power cut does it. */
  readonly kill: () => Promise<void>;
}

/** Starts the built host and waits until it listens. Rejects with what it said when it ends instead. */
export async function startHost(home: TestHome, { isOpening, port = 0 }: HostOptions): Promise<TestHost> {
  const args = [join(programs, 'serve.js'), '--no-open', '--json-ready', '--port', String(port)];
  const opening = isOpening ? ['--workspace', home.workspace] : [];
  const child = spawn(process.execPath, [...args, ...opening], { env: environment(home) });
  const { url, address } = await readyLine(child);
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'close');
    child.kill(signal);
    await gone;
  };
  return {
    pid: child.pid ?? 0,
    address,
    port: Number(new URL(address).port),
    link: url,
    newLink: async () => (await askForLink(socketOf(home))) ?? '',
    call: (name, input) => callHeld(home, name, input),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

/** A call over the local socket to whatever program has the home's workspace open; throws with the refusal. */
export async function callHeld<N extends CallName>(
  home: TestHome,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const answer = await callHolder(socketOf(home), name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value as CallOutput<N>;
}

/** Runs `wb` on the home's workspace and answers what it prints; throws when it refuses. */
export async function runWb(home: TestHome, args: readonly string[]): Promise<string> {
  const all = [join(programs, 'wb.js'), '--workspace', home.workspace, ...args];
  const { stdout } = await run(process.execPath, all, { env: environment(home), maxBuffer: 2 ** 26 });
  return stdout;
}

/** The variables with which a program uses nothing but the folders of one test. */
export function environment({ home, settings }: TestHome): NodeJS.ProcessEnv {
  return { ...process.env, HOME: home, WB_SETTINGS: settings, WB_WORKSPACE: '', XDG_RUNTIME_DIR: '' };
}

function socketOf({ workspace }: TestHome): string {
  const socketPath = findHolder(workspace)?.socketPath;
  if (!socketPath) throw new Error(`no host has ${workspace} open`);
  return socketPath;
}

interface Ready {
  readonly url: string;
  readonly address: string;
}

function readyLine(child: ChildProcess): Promise<Ready> {
  let said = '';
  return new Promise((resolve, reject) => {
    const look = (text: Buffer): void => {
      said += text.toString('utf8');
      const line = /^ready (.*)\n/m.exec(said)?.[1];
      if (line !== undefined) resolve(JSON.parse(line) as Ready);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('close', () => reject(new Error(`the host ended: ${said}`)));
  });
}
