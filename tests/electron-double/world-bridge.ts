// oxlint-disable unicorn/consistent-function-scoping -- the function is sent as text, so all of it lies inside.
/** How one world of a page speaks with the other. */
export interface Bridge {
  /** Makes a function of this world callable from the other, under a name agreed on. */
  readonly offer: (name: string, offered: (...args: never[]) => unknown) => void;
  /** Calls what the other world offers; returns, throws or promises what it does. */
  readonly call: (name: string, args: readonly unknown[]) => unknown;
}

/**
 * One end of the bridge between the page's world and the isolated one, with the rules of contextBridge: values are
 * cloned, functions become functions that cross back. Runs as text in the page: nothing outside may be used.
 * Each message is a DOM event under a secret name, whose detail Chromium itself clones from world to world.
 */
export function createBridge(secret: string, here: string, there: string): Bridge {
  type Unknown = (...args: unknown[]) => unknown;
  interface Answer {
    readonly value?: unknown;
    readonly error?: unknown;
    readonly promise?: number;
  }
  interface Envelope extends Answer {
    readonly kind: 'call' | 'answer' | 'settle';
    readonly call: number;
    readonly target?: string;
    readonly args?: readonly unknown[];
  }

  const mark = `${secret}function`;
  const offered = new Map<string, Unknown>();
  const names = new WeakMap<Unknown, string>();
  const answers = new Map<number, Answer>();
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  // The page may replace these later.
  const dispatch = Reflect.get(EventTarget.prototype, 'dispatchEvent');
  const OwnEvent = CustomEvent;

  function post(envelope: Envelope): void {
    dispatch.call(document, new OwnEvent(secret + there, { detail: envelope }));
  }

  function nameOf(offeredFunction: Unknown): string {
    const known = names.get(offeredFunction);
    if (known !== undefined) return known;
    last += 1;
    const name = `${here}${last}`;
    names.set(offeredFunction, name);
    offered.set(name, offeredFunction);
    return name;
  }

  function isPlain(value: object): boolean {
    const text = Object.prototype.toString.call(value);
    return text === '[object Object]' || text === '[object Module]';
  }

  /** Functions become marks; what is neither list nor plain object is left to the clone. */
  function pack(value: unknown): unknown {
    if (typeof value === 'function') return { [mark]: nameOf(value as Unknown) };
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(pack);
    if (!isPlain(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item)]));
  }

  function unpack(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(unpack);
    if (!isPlain(value)) return value;
    const target: unknown = Reflect.get(value, mark);
    if (typeof target === 'string') return (...args: unknown[]) => call(target, args);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]));
  }

  function call(target: string, args: readonly unknown[]): unknown {
    last += 1;
    const number = last;
    post({ kind: 'call', call: number, target, args: args.map(pack) });
    const answer = answers.get(number);
    answers.delete(number);
    if (answer === undefined) throw new Error('An object could not be cloned.');
    if ('error' in answer) throw answer.error;
    if (answer.promise === undefined) return unpack(answer.value);
    const settled = Promise.withResolvers<unknown>();
    promises.set(answer.promise, settled);
    return settled.promise;
  }

  function serve({ call: number, target = '', args = [] }: Envelope): void {
    const settle = (settled: Answer) => post({ kind: 'settle', call: number, ...settled });
    try {
      const value = offered.get(target)?.(...args.map(unpack));
      if (value instanceof Promise) {
        post({ kind: 'answer', call: number, promise: number });
        value.then(
          (result: unknown) => settle({ value: pack(result) }),
          (error: unknown) => settle({ error }),
        );
      } else post({ kind: 'answer', call: number, value: pack(value) });
    } catch (error) {
      post({ kind: 'answer', call: number, error });
    }
  }

  document.addEventListener(secret + here, (event) => {
    const envelope = (event as CustomEvent<Envelope | null>).detail;
    if (envelope === null) return;
    if (envelope.kind === 'call') serve(envelope);
    else if (envelope.kind === 'answer') answers.set(envelope.call, envelope);
    else {
      const settled = promises.get(envelope.call);
      promises.delete(envelope.call);
      if ('error' in envelope) settled?.reject(envelope.error);
      else settled?.resolve(unpack(envelope.value));
    }
  });
  return { offer: (name, own) => void offered.set(name, own as Unknown), call };
}
