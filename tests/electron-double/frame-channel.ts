import type { CdpSession } from './cdp.ts';
import type { FrameMessage, MainMessage } from './isolated-world.ts';
import { ignoreGonePage } from './page.ts';
import type { PageScripts } from './page-scripts.ts';

type Receive = (message: FrameMessage, frameId: string, answer: (message: MainMessage) => void) => void;

/** Carries messages between the frames of one page and the main process, in the order in which they were sent. */
export class FrameChannel {
  readonly #page: CdpSession;
  readonly #scripts: PageScripts;
  readonly #frameOfContext = new Map<number, string>();

  constructor(page: CdpSession, scripts: PageScripts, receive: Receive) {
    this.#page = page;
    this.#scripts = scripts;
    page.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = (context.auxData ?? {}) as { readonly frameId?: string };
      if (context.name === scripts.world && frameId !== undefined)
        this.#frameOfContext.set(context.id, frameId);
    });
    page.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.#frameOfContext.delete(executionContextId);
    });
    page.on('Runtime.executionContextsCleared', () => this.#frameOfContext.clear());
    page.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      const frameId = this.#frameOfContext.get(executionContextId);
      if (name !== scripts.binding || frameId === undefined) return;
      const answer = (message: MainMessage) => this.#deliver(executionContextId, message);
      receive(JSON.parse(payload) as FrameMessage, frameId, answer);
    });
  }

  async start(): Promise<void> {
    const { world, binding, pageWorld, isolatedWorld } = this.#scripts;
    await Promise.all([
      this.#page.send('Runtime.addBinding', { name: binding, executionContextName: world }),
      this.#page.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorld }),
      this.#page.send('Page.addScriptToEvaluateOnNewDocument', { source: isolatedWorld, worldName: world }),
    ]);
  }

  /** To the document that the frame shows now; lost, as in Electron, if there is none yet. */
  send(toFrameId: string, message: MainMessage): void {
    for (const [contextId, frameId] of this.#frameOfContext)
      if (frameId === toFrameId) this.#deliver(contextId, message);
  }

  #deliver(executionContextId: number, message: MainMessage): void {
    this.#page
      .send('Runtime.callFunctionOn', {
        executionContextId,
        functionDeclaration: 'function (receiver, text) { this[receiver]?.(text); }',
        arguments: [{ value: this.#scripts.receiver }, { value: JSON.stringify(message) }],
      })
      .catch(ignoreGonePage);
  }
}
