import { createHash } from 'node:crypto';
import type { CallInput, CallName, CallOutput } from '../../db/contract/calls.ts';
import type { Result } from '../../db/model/result.ts';

/** One request of a page. */
export interface Sending {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** Rejects with a TypeError, as fetch does, when the process goes before the whole answer is there. */
export type Send = (path: string, sending: Sending) => Promise<Response>;

/** Everything a page asks of a host. */
export interface Spoken {
  /** Whatever it answers. */
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
}

/** Speaks through fetch and whatever connections it keeps. */
export function sendByFetch(address: string): Send {
  return (path, sending) => fetch(`${address}${path}`, sending);
}

export function speakThrough(send: Send, cookie: string): Spoken {
  const tryCall = async <N extends CallName>(name: N, input: CallInput<N>) => {
    const headers = { 'content-type': 'application/json', cookie };
    const answer = await send('/call', { method: 'POST', headers, body: JSON.stringify({ name, input }) });
    return (await answer.json()) as Result<CallOutput<N>>;
  };
  return {
    try: tryCall,
    do: async <N extends CallName>(name: N, input: CallInput<N>) => {
      const answer = await tryCall(name, input);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
    putFile: async (subjectId, name, bytes) => {
      const query = new URLSearchParams({ call: 'progress.add', subjectId, name });
      const path = `/files?${query.toString()}`;
      const answer = await send(path, { method: 'PUT', headers: { cookie }, body: bytes });
      return (await answer.json()) as Result<CallOutput<'drafts.addFile'>>;
    },
    hashOfFile: async (fileId) => {
      const answer = await send(`/files/${fileId}`, { method: 'GET', headers: { cookie } });
      const bytes = Buffer.from(await answer.arrayBuffer());
      return answer.ok ? createHash('sha256').update(bytes).digest('hex') : null;
    },
  };
}
