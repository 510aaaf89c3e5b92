import { spawnSync } from 'node:child_process';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import type { Result } from '../../db/model/result.ts';
import { startHost, type FaultHost } from './fault-host.ts';
import type { Send } from './speak-to-host.ts';
import { straceCommand } from './trace-calls.ts';

/** What the page was answered, and by which answer on which connection, so that it can be found in the trace. */
export interface Answer {
  readonly key: string;
  readonly path: string;
  readonly body: string;
  readonly result: Result<unknown>;
}

/** The name of an answer in page and trace: the how manyth it is on its connection. */
export function answerKey(session: number, port: number, turn: number): string {
  return `${session} ${port} ${turn}`;
}

/**
 * A host under strace, which writes down every call by which it changes files; `answers` gets everything that it
 * answers to a POST.
 */
export async function startTracedHost(
  workspacePath: string,
  settings: string,
  trace: { readonly file: string; readonly session: number; readonly answers: Answer[] },
): Promise<FaultHost> {
  return startHost(workspacePath, settings, {
    under: straceCommand(trace.file),
    connect: (address) => sendNoting(address, trace.session, trace.answers),
  });
}

/** Why this machine cannot trace a process, or null. */
export function tracingIsMissing(): string | null {
  if (process.platform !== 'linux') return 'there is no strace on this system';
  const file = join(tmpdir(), `workbench-strace-${process.pid}`);
  const [command = '', ...args] = straceCommand(file);
  const { error, status } = spawnSync(command, [...args, 'true']);
  rmSync(file, { force: true });
  if (error !== undefined) return 'strace is not installed';
  return status === 0 ? null : 'this machine does not let a test trace a process';
}

function sendNoting(address: string, session: number, answers: Answer[]): Send {
  const agent = new Agent({ keepAlive: true });
  const turns = new Map<number, number>();
  return (path, { method, headers, body = '' }) =>
    new Promise((resolve, reject) => {
      const gone = (cause: Error) => reject(new TypeError('the host is gone', { cause }));
      const length = { 'content-length': Buffer.byteLength(body) };
      const options = { agent, method, headers: { ...headers, ...length } };
      const sending = request(`${address}${path}`, options, (response) => {
        const port = response.socket.localPort ?? 0;
        const turn = (turns.get(port) ?? 0) + 1;
        turns.set(port, turn);
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', gone);
        response.once('end', () => {
          const bytes = Buffer.concat(chunks);
          if (method !== 'GET') {
            const result = JSON.parse(bytes.toString('utf8')) as Result<unknown>;
            const text = typeof body === 'string' ? body : '';
            answers.push({ key: answerKey(session, port, turn), path, body: text, result });
          }
          resolve(new Response(bytes, { status: response.statusCode ?? 0 }));
        });
      });
      sending.once('error', gone);
      sending.end(body);
    });
}
