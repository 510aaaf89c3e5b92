import { EventEmitter } from 'node:events';
import type { IpcMain as ElectronIpcMain } from 'electron';
import type { FrameMessage, MainMessage } from './isolated-world.ts';
import { createEvent } from './modelled-emitter.ts';
import { askPermission, checkPermission } from './permissions.ts';
import { fromChromiumUrl } from './scheme-map.ts';
import { guard, guardClass } from './strict.ts';
import { createCodec, nodeByteText } from './value-codec.ts';
import type { WebContents } from './web-contents.ts';
import type { WebFrame } from './web-frame.ts';

type Handler = Parameters<ElectronIpcMain['handle']>[1];

const codec = createCodec(nodeByteText);

/** Channels are the app's own names, so any of them may be listened to. */
export class IpcMain
  extends EventEmitter
  implements Pick<ElectronIpcMain, 'handle' | 'handleOnce' | 'removeHandler'>
{
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args: unknown[]): unknown => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  handlerOf(channel: string): Handler | undefined {
    return this.#handlers.get(channel);
  }
}
guardClass(IpcMain, 'ipcMain');

export const ipcMain = new IpcMain();

/** What a frame has sent, with where it came from. */
export interface FrameCall {
  readonly message: FrameMessage;
  readonly sender: WebContents;
  readonly frame: WebFrame | null;
  readonly answer: (message: MainMessage) => void;
}

export async function receiveFromFrame({ message, sender, frame, answer }: FrameCall): Promise<void> {
  const args = codec.decode(message.args) as unknown[];
  switch (message.kind) {
    case 'preload-error':
      sender.emit('preload-error', {}, sender.preloadPath, args[0]);
      return;
    case 'page-title':
      sender.emit('page-title-updated', createEvent({}), args[0], true);
      return;
    case 'open-window': {
      const [url, frameName, features] = args as [string, string, string];
      sender.askToOpen({ url: fromChromiumUrl(url), frameName, features });
      return;
    }
    case 'send':
      ipcMain.emit(message.channel, toEvent(sender, frame), ...args);
      return;
    case 'check-permission':
      answer(success(message.id, checkPermission(sender, frame, args[0] as string)));
      return;
    case 'ask-permission': {
      const [permission, details] = args as [string, object];
      answer(success(message.id, await askPermission(sender, frame, permission, details)));
      return;
    }
    case 'invoke':
      answer(await invoke(message.id, message.channel, toEvent(sender, frame), args));
  }
}

/** Text of the codec for values on their way to a frame. */
export function encodeForFrame(args: readonly unknown[]): string {
  return codec.encode(args);
}

async function invoke(id: number, channel: string, event: object, args: unknown[]): Promise<MainMessage> {
  try {
    const handler = ipcMain.handlerOf(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return success(id, await (handler(event as never, ...args) as unknown));
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return { kind: 'failure', id, message: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}

function success(id: number, value: unknown): MainMessage {
  return { kind: 'answer', id, value: codec.encode(value) };
}

function toEvent(sender: WebContents, senderFrame: WebFrame | null) {
  const reply = (channel: string, ...args: unknown[]) => sender.send(channel, ...args);
  return guard(
    { type: 'frame', sender, senderFrame, processId: 1, frameId: 1, ports: [], reply },
    'ipcMainEvent',
  );
}
