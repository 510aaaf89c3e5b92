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
 * cloned, functions and promises are stood for. Runs as text in the page: nothing outside may be used.
 * Each message is a DOM event under a secret name, whose detail Chromium itself clones from world to world.
 */
export function createBridge(secret: string, here: string, there: string): Bridge {
  type Unknown = (...args: unknown[]) => unknown;
  type Outcome = { readonly value: unknown } | { readonly error: unknown };
  type Envelope =
    | {
        readonly kind: 'call';
        readonly id: number;
        readonly target: string;
        readonly args: readonly unknown[];
      }
    | { readonly kind: 'answer' | 'settle'; readonly id: number; readonly outcome: Outcome };

  const functionMark = `${secret}function`;
  const promiseMark = `${secret}promise`;
  const offered = new Map<string, Unknown>();
  const names = new WeakMap<Unknown, string>();
  const answers = new Map<number, Outcome>();
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  // The page may replace these later.
  const dispatch = Reflect.get(EventTarget.prototype, 'dispatchEvent');
  const OwnEvent = CustomEvent;

  function post(envelope: Envelope): void {
    dispatch.call(document, new OwnEvent(secret + there, { detail: envelope }));
  }

  function nameOf(own: Unknown): string {
    const known = names.get(own);
    if (known !== undefined) return known;
    last += 1;
    const name = `${here}${last}`;
    names.set(own, name);
    offered.set(name, own);
    return name;
  }

  function follow(promise: Promise<unknown>): number {
    last += 1;
    const id = last;
    promise.then(
      (value) => post({ kind: 'settle', id, outcome: { value: pack(value) } }),
      (error: unknown) => post({ kind: 'settle', id, outcome: { error } }),
    );
    return id;
  }

  /** Copies lists and plain objects, whatever their shape; everything else is left to the clone. */
  function copy(value: unknown, seen: Map<object, unknown>, replace: (part: object) => unknown): unknown {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value;
    if (seen.has(value)) return seen.get(value);
    const replaced = replace(value);
    if (replaced !== value) return replaced;
    const isList = Array.isArray(value);
    if (!isList && Object.prototype.toString.call(value) !== '[object Object]') return value;
    const made: Record<string, unknown> | unknown[] = isList ? [] : {};
    seen.set(value, made);
    for (const [key, part] of Object.entries(value)) Reflect.set(made, key, copy(part, seen, replace));
    return made;
  }

  function pack(value: unknown): unknown {
    return copy(value, new Map(), (part) => {
      if (typeof part === 'function') return { [functionMark]: nameOf(part as Unknown) };
      return part instanceof Promise ? { [promiseMark]: follow(part) } : part;
    });
  }

  function unpack(value: unknown): unknown {
    return copy(value, new Map(), (part) => {
      const target: unknown = Reflect.get(part, functionMark);
      if (typeof target === 'string') return (...args: unknown[]) => call(target, args);
      const id: unknown = Reflect.get(part, promiseMark);
      if (typeof id !== 'number') return part;
      const settled = Promise.withResolvers<unknown>();
      promises.set(id, settled);
      return settled.promise;
    });
  }

  function call(target: string, args: readonly unknown[]): unknown {
    last += 1;
    const id = last;
    post({ kind: 'call', id, target, args: args.map(pack) });
    const outcome = answers.get(id);
    answers.delete(id);
    // The other world was given nothing, because there was no clone.
    if (outcome === undefined) throw new Error('An object could not be cloned.');
    if ('error' in outcome) throw outcome.error;
    return unpack(outcome.value);
  }

  function outcomeOf(target: string, args: readonly unknown[]): Outcome {
    try {
      return { value: pack(offered.get(target)?.(...args.map(unpack))) };
    } catch (error) {
      return { error };
    }
  }

  document.addEventListener(secret + here, (event) => {
    const envelope = (event as CustomEvent<Envelope | null>).detail;
    if (envelope === null) return;
    if (envelope.kind === 'call') {
      const { id, target, args } = envelope;
      post({ kind: 'answer', id, outcome: outcomeOf(target, args) });
    } else if (envelope.kind === 'answer') answers.set(envelope.id, envelope.outcome);
    else {
      const settled = promises.get(envelope.id);
      promises.delete(envelope.id);
      if ('error' in envelope.outcome) settled?.reject(envelope.outcome.error);
      else settled?.resolve(unpack(envelope.outcome.value));
    }
  });
  return { offer: (name, own) => void offered.set(name, own as Unknown), call };
}
