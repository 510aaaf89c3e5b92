import { request } from 'node:http';
import { z } from 'zod';
import { errorCodes } from '../../db/model/errors.ts';
import { err, type Result } from '../../db/model/result.ts';

const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({ code: z.enum(errorCodes), details: z.record(z.string(), z.json()) }),
  }),
]);
const linkSchema = z.object({ url: z.string() });
const shownSchema = z.object({ isShown: z.boolean() });

/** Sends a call to the host that holds the workspace; `host-unreachable` when it does not answer. */
export async function callHolder(socketPath: string, name: string, input: unknown): Promise<Result<unknown>> {
  try {
    return answerSchema.parse(await post(socketPath, '/call', { name, input })) as Result<unknown>;
  } catch {
    return err('host-unreachable');
  }
}

/** A fresh one-time link to the page of that host, or null if it has none to give. */
export async function askForLink(socketPath: string): Promise<string | null> {
  try {
    return linkSchema.parse(await post(socketPath, '/link', {})).url;
  } catch {
    return null;
  }
}

/** Asks the window of that host to come to the front; false if it has none. */
export async function askToShow(socketPath: string): Promise<boolean> {
  try {
    return shownSchema.parse(await post(socketPath, '/show', {})).isShown;
  } catch {
    return false;
  }
}

function post(socketPath: string, path: string, body: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const sending = request(
      { socketPath, path, method: 'POST', headers: { 'content-type': 'application/json' } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          try {
            resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')));
          } catch (thrown) {
            reject(thrown);
          }
        });
      },
    );
    sending.on('error', reject);
    sending.end(JSON.stringify(body));
  });
}
