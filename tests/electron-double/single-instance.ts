import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { nodePath } from './double.ts';

/** What a second instance tells the first. */
export interface SecondInstance {
  readonly argv: string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

/**
 * One socket for each folder of user data. It has a name but no file (the name begins with a zero byte, which only
 * Linux knows), so whoever holds it is alive.
 */
export class SingleInstance {
  #server: Server | null = null;

  /** True for whoever is first. A later one has told the first about itself when this returns. */
  request(userData: string, own: SecondInstance, onSecond: (second: SecondInstance) => void): boolean {
    if (this.#server !== null) return true;
    const name = `\0electron-double-${createHash('sha256').update(userData).digest('hex').slice(0, 40)}`;
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      let text = '';
      socket.setEncoding('utf8').on('data', (data: string) => (text += data));
      socket.on('error', () => undefined);
      socket.on('end', () => {
        socket.end('taken');
        onSecond(JSON.parse(text) as SecondInstance);
      });
    });
    server.on('error', () => undefined);
    server.listen(name);
    server.unref();
    // It is bound, or not, before `listen` returns.
    if (server.listening) {
      this.#server = server;
      return true;
    }
    tellFirst(name, own);
    return false;
  }

  release(): void {
    this.#server?.close();
    this.#server = null;
  }

  get isHeld(): boolean {
    return this.#server !== null;
  }
}

/** Waits until the first has taken it, as Electron does. */
function tellFirst(name: string, own: SecondInstance): void {
  const script = `
    const socket = require('node:net').connect(process.env.NAME_AFTER_ZERO.replace(/^/, '\\0'));
    socket.on('error', (error) => { console.error(error); process.exit(1); });
    socket.end(process.env.SECOND_INSTANCE).resume();`;
  const env = { NAME_AFTER_ZERO: name.slice(1), SECOND_INSTANCE: JSON.stringify(own) };
  const { stderr } = spawnSync(nodePath, ['-e', script], { env, encoding: 'utf8', timeout: 10_000 });
  if (stderr !== '') console.error('[electron-double] the first instance does not answer', stderr);
}
