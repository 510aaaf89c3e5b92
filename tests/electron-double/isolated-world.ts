// oxlint-disable unicorn/consistent-function-scoping -- the function is sent as text, so all of it lies inside.
import type { Codec } from './value-codec.ts';
import type { Bridge } from './world-bridge.ts';

/** A message between a frame and the main process; the values in it are text of the codec. */
export type FrameMessage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string }
  | { readonly kind: 'ask-permission' | 'check-permission'; readonly id: number; readonly args: string }
  | { readonly kind: 'open-window' | 'page-title' | 'preload-error'; readonly args: string };

export type MainMessage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: string }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'message'; readonly channel: string; readonly args: string };

export interface IsolatedWorldFacts {
  readonly binding: string;
  readonly receiver: string;
  readonly platform: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly preloadPath: string;
}

type Preload = (require: (name: string) => unknown, process: object, module: object, exports: object) => void;

/**
 * What Electron gives a sandboxed preload, which runs at its end if this frame gets one. Runs as text in the page's
 * isolated world: nothing outside may be used.
 */
export function setUpIsolatedWorld(
  facts: IsolatedWorldFacts,
  bridge: Bridge,
  codec: Codec,
  preload: Preload | null,
): void {
  type Listener = (...args: unknown[]) => void;
  const shared = globalThis as unknown as Record<string, unknown>;
  const postText = shared[facts.binding] as (text: string) => void;
  delete shared[facts.binding];
  const post = (message: FrameMessage) => postText(JSON.stringify(message));
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;

  const request = (message: (id: number) => FrameMessage) => {
    last += 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(last, answer);
    post(message(last));
    return answer.promise;
  };
  const strict = <T extends object>(object: T, name: string): T =>
    new Proxy(object, {
      get: (target, key, receiver): unknown => {
        if (typeof key === 'string' && !(key in target) && key !== 'then' && key !== 'toJSON')
          throw new Error(`[electron-double] not modelled: ${name}.${key} in a preload`);
        return Reflect.get(target, key, receiver);
      },
    });

  class EventEmitter {
    listeners = new Map<string, Listener[]>();
    on(name: string, listener: Listener) {
      this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
      return this;
    }
    addListener(name: string, listener: Listener) {
      return this.on(name, listener);
    }
    once(name: string, listener: Listener) {
      const first = Object.assign(
        (...args: unknown[]) => {
          this.off(name, first);
          listener(...args);
        },
        { listener },
      );
      return this.on(name, first);
    }
    off(name: string, listener: Listener) {
      const isOther = (own: Listener & { listener?: Listener }) =>
        own !== listener && own.listener !== listener;
      this.listeners.set(name, (this.listeners.get(name) ?? []).filter(isOther));
      return this;
    }
    removeListener(name: string, listener: Listener) {
      return this.off(name, listener);
    }
    removeAllListeners(name?: string) {
      if (name === undefined) this.listeners.clear();
      else this.listeners.delete(name);
      return this;
    }
    listenerCount(name: string) {
      return this.listeners.get(name)?.length ?? 0;
    }
    emit(name: string, ...args: unknown[]) {
      const listeners = this.listeners.get(name) ?? [];
      for (const listener of listeners) listener(...args);
      return listeners.length > 0;
    }
  }

  class IpcRenderer extends EventEmitter {
    async invoke(channel: string, ...args: unknown[]) {
      const text = codec.encode(args);
      return request((id) => ({ kind: 'invoke', id, channel, args: text }));
    }
    send(channel: string, ...args: unknown[]) {
      post({ kind: 'send', channel, args: codec.encode(args) });
    }
  }
  const ipcRenderer = strict(new IpcRenderer(), 'ipcRenderer');

  const receive = (text: string) => {
    const message = JSON.parse(text) as MainMessage;
    if (message.kind === 'message') {
      ipcRenderer.emit(
        message.channel,
        { sender: ipcRenderer, ports: [] },
        ...(codec.decode(message.args) as []),
      );
      return;
    }
    const answer = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'failure') answer?.reject(new Error(message.message));
    else answer?.resolve(codec.decode(message.value));
  };
  Object.defineProperty(globalThis, facts.receiver, { value: receive });

  const ask = (kind: 'ask-permission' | 'check-permission', args: unknown[]) =>
    request((id) => ({ kind, id, args: codec.encode(args) }));
  bridge.offer('ask-permission', (...args: unknown[]) => ask('ask-permission', args));
  bridge.offer('check-permission', (...args: unknown[]) => ask('check-permission', args));

  for (const kind of ['open-window', 'page-title'] as const)
    bridge.offer(kind, (...args: unknown[]) => post({ kind, args: codec.encode(args) }));

  // As with nodeIntegrationInSubFrames off: a frame inside the page has no preload.
  if (preload === null || window.top !== window) return;
  const contextBridge = strict(
    { exposeInMainWorld: (key: string, api: unknown) => void bridge.call('expose', [key, api]) },
    'contextBridge',
  );
  const modules: Readonly<Record<string, unknown>> = {
    electron: strict({ ipcRenderer, contextBridge }, 'electron'),
    events: Object.assign(EventEmitter, { EventEmitter }),
    timers: { setTimeout, setInterval, clearTimeout, clearInterval },
    url: { URL, URLSearchParams },
  };
  const require = (name: string) => {
    const key = name.replace(/^node:/, '').replace(/^electron\/renderer$/, 'electron');
    if (!Object.hasOwn(modules, key)) throw new Error(`module not found: ${name}`);
    return modules[key];
  };
  const { platform, versions, env } = facts;
  const process = {
    platform,
    versions,
    env,
    argv: [],
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
  };
  const module = { exports: {} };
  try {
    preload(require, strict(process, 'process'), module, module.exports);
  } catch (error) {
    console.error(`Unable to load preload script: ${facts.preloadPath}`);
    console.error(error);
    post({ kind: 'preload-error', args: codec.encode([error]) });
  }
}
