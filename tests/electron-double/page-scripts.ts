import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { Script } from 'node:vm';
import { setUpIsolatedWorld, type IsolatedWorldFacts } from './isolated-world.ts';
import { setUpPagePermissions } from './page-permissions.ts';
import { setUpPageWindows } from './page-windows.ts';
import { setUpPageWorld } from './page-world.ts';
import { createCodec } from './value-codec.ts';
import { createBridge } from './world-bridge.ts';

/** The scripts that every frame of one page runs before its own, and the names they were made with. */
export interface PageScripts {
  readonly world: string;
  readonly binding: string;
  readonly receiver: string;
  readonly pageWorld: string;
  readonly isolatedWorld: string;
}

const pageSetUps = [setUpPageWorld, setUpPageWindows, setUpPagePermissions].map(
  (setUp) => `(${setUp.toString()})(bridge);`,
);

/** In the page, where only a newer Chromium converts by itself. */
const byteText = `{
  toText: (bytes) => {
    if (bytes.toBase64) return bytes.toBase64();
    let text = '';
    for (let at = 0; at < bytes.length; at += 32768)
      text += String.fromCharCode.apply(null, bytes.subarray(at, at + 32768));
    return btoa(text);
  },
  toBytes: (text) =>
    Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
}`;

export function makePageScripts(preloadPath: string | undefined): PageScripts {
  if (preloadPath !== undefined && !isAbsolute(preloadPath))
    throw new Error('preload script must have absolute path');
  const secret = `electron-double-${randomBytes(9).toString('hex')}-`;
  const binding = `${secret}post`;
  const receiver = `${secret}receive`;
  const { node, electron, chrome } = process.versions as Record<string, string | undefined>;
  const facts: IsolatedWorldFacts = {
    binding,
    receiver,
    platform: process.platform,
    versions: { node, electron, chrome },
    env: process.env,
    preloadPath: preloadPath ?? '',
  };
  const preload = preloadPath === undefined ? 'null' : readPreload(preloadPath);
  const bridge = (here: string, there: string) =>
    `(${createBridge.toString()})(${JSON.stringify(secret)}, '${here}', '${there}')`;
  return {
    world: 'Electron Isolated Context',
    binding,
    receiver,
    pageWorld: `{ const bridge = ${bridge('page', 'isolated')}; ${pageSetUps.join('\n')} }`,
    isolatedWorld: `(${setUpIsolatedWorld.toString()})(${JSON.stringify(facts)}, ${bridge('isolated', 'page')},
      (${createCodec.toString()})(${byteText}), ${preload});`,
  };
}

/** A file that is missing, or is no CommonJS, fails as Electron lets it fail: by an error in the page. */
function readPreload(path: string): string {
  try {
    const preload = asFunction(readFileSync(path, 'utf8'));
    compileOnly(preload, path);
    return preload;
  } catch (error) {
    return asFunction(`throw new Error(${JSON.stringify(String(error))})`);
  }
}

function compileOnly(code: string, filename: string): Script {
  return new Script(code, { filename });
}

function asFunction(code: string): string {
  return `(function (require, process, module, exports) {${code}\n})`;
}
