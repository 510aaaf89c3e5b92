import type { CallInput, CallName, CallOutput } from '../../db/contract/calls.ts';
import { err, type Result } from '../../db/model/result.ts';
import type { Client, DraftPlace } from './client.ts';
import { fileUrl } from './file-url.ts';

/** Talks to the local browser host that served this page; a host that is gone is an error like any other. */
export function createHttpClient(): Client {
  return { call: postCall, putFile, fileUrl };
}

/** A browser goes on sending so much for a page that is being closed; it counts what is under way together. */
const keepaliveLength = 8_000;

async function postCall<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
  const body = JSON.stringify({ name, input });
  try {
    const response = await fetch('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: name === 'drafts.put' && body.length <= keepaliveLength,
    });
    return (await response.json()) as Result<CallOutput<N>>;
  } catch {
    return err('host-unreachable');
  }
}

type PutFileResult = Awaited<ReturnType<Client['putFile']>>;

/** XMLHttpRequest, because fetch cannot tell how much of an upload was sent. */
function putFile(
  place: DraftPlace,
  file: File,
  onSent: (bytes: number) => void = () => undefined,
): Promise<PutFileResult> {
  const query = new URLSearchParams({ ...place, name: file.name });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/files?${query.toString()}`);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.upload.addEventListener('progress', (event) => onSent(event.loaded));
    request.addEventListener('load', () => resolve(parseAnswer(request.responseText)));
    request.addEventListener('error', () => resolve(err('host-unreachable')));
    request.send(file);
  });
}

function parseAnswer(text: string): PutFileResult {
  try {
    return JSON.parse(text) as PutFileResult;
  } catch {
    return err('host-unreachable');
  }
}
