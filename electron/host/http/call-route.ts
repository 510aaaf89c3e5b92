import type { IncomingMessage, ServerResponse } from 'node:http';
import { err } from '../../../db/model/result.ts';
import { maxCallBytes, type Channel, type Workbench } from '../workbench.ts';
import { sendJson } from './answers.ts';
import { refuse } from './refusals.ts';

/** `POST /call` with `{ name, input }`: the answer is the Result of the call, with status 200 even if refused. */
export async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  workbench: Pick<Workbench, 'dispatch'>,
  channel: Channel,
): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 'wrong-method');
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return refuse(response, 'wrong-type');
  }
  const body = await readBody(request);
  if (body === null) return sendJson(response, err('invalid-input', { issues: ['input ≤ 8 MB'] }), 413);
  const call = parseCall(body);
  if (call === null) return sendJson(response, err('invalid-input', { issues: ['JSON ?'] }), 400);
  sendJson(response, await workbench.dispatch(call.name, call.input, channel));
}

/** The whole body as text, or null over the limit; the rest is then read and dropped. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxCallBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size <= maxCallBytes ? Buffer.concat(chunks).toString('utf8') : null;
}

function parseCall(body: string): { readonly name: unknown; readonly input: unknown } | null {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null) return null;
    return { name: 'name' in parsed ? parsed.name : null, input: 'input' in parsed ? parsed.input : null };
  } catch {
    return null;
  }
}
