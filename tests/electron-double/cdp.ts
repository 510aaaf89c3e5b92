import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../node_modules/playwright-core/types/protocol';

type Command = keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues;
type EventName = keyof Protocol.EventMap;
type Payload<E extends EventName> = Protocol.EventMap[E][0];

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** The DevTools protocol over Chromium's two pipes, as one session of it: the browser, or one page. */
export interface CdpSession {
  readonly send: <C extends Command>(
    method: C,
    parameters?: Protocol.CommandParameters[C],
  ) => Promise<Protocol.CommandReturnValues[C]>;
  readonly on: <E extends EventName>(event: E, listener: (payload: Payload<E>) => void) => void;
}

export interface Cdp extends CdpSession {
  readonly session: (sessionId: string) => CdpSession;
}

export function connectCdp(toChromium: Writable, fromChromium: Readable): Cdp {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((payload: unknown) => void)[]>();
  let lastId = 0;

  const receive = (message: Message) => {
    if (message.id === undefined) {
      const key = `${message.sessionId ?? ''} ${message.method ?? ''}`;
      for (const listener of listeners.get(key) ?? []) listener(message.params);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) call?.resolve(message.result);
    else call?.reject(new Error(`${call.method}: ${message.error.message}`));
  };
  readMessages(fromChromium, receive);
  fromChromium.once('close', () => {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: Chromium is gone`));
    waiting.clear();
  });
  toChromium.on('error', () => undefined);

  const session = (sessionId?: string): CdpSession => ({
    send: (method, parameters) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { method, resolve: (result) => resolve(result as never), reject });
        toChromium.write(`${JSON.stringify({ id: lastId, method, params: parameters ?? {}, sessionId })}\0`);
      }),
    on: (event, listener) => {
      const key = `${sessionId ?? ''} ${event}`;
      listeners.set(key, [...(listeners.get(key) ?? []), listener as (payload: unknown) => void]);
    },
  });
  return { ...session(), session };
}

/** Messages end with a zero byte and may come in many pieces. */
function readMessages(from: Readable, receive: (message: Message) => void): void {
  let pieces: Buffer[] = [];
  from.on('data', (data: Buffer) => {
    let rest = data;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      pieces.push(rest.subarray(0, end));
      rest = rest.subarray(end + 1);
      receive(JSON.parse(Buffer.concat(pieces).toString('utf8')) as Message);
      pieces = [];
    }
    if (rest.length > 0) pieces.push(rest);
  });
}
