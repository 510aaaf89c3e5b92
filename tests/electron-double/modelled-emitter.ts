import { EventEmitter } from 'node:events';
import { notModelled } from './strict.ts';

type Listener = Parameters<EventEmitter['on']>[1];

/** An emitter that refuses listeners for events which the double never emits. */
export class ModelledEmitter extends EventEmitter {
  readonly #name: string;
  readonly #events: readonly string[];

  constructor(name: string, events: readonly string[]) {
    super();
    this.#name = name;
    this.#events = events;
  }

  // `once` and `prependOnceListener` come through these as well.
  override on(event: string | symbol, listener: Listener): this {
    this.#check(event);
    return super.on(event, listener);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  override prependListener(event: string | symbol, listener: Listener): this {
    this.#check(event);
    return super.prependListener(event, listener);
  }

  #check(event: string | symbol): void {
    if (!this.#events.includes(String(event))) throw notModelled(`${this.#name}.on('${String(event)}')`);
  }
}

/** An event object as Electron passes it first. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  readonly preventDefault: () => void;
}

/** An event that a listener may prevent, with the fields that its kind has. */
export function createEvent<T extends object>(fields: T): T & PreventableEvent {
  let isPrevented = false;
  const own = Object.getOwnPropertyDescriptors(fields);
  const event = {
    get defaultPrevented() {
      return isPrevented;
    },
    preventDefault: () => {
      isPrevented = true;
    },
  };
  return Object.defineProperties(event, own) as T & PreventableEvent;
}
