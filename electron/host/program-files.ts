import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Library } from '../../db/library/library.ts';

/** The built program: where its parts lie, its version, and the built-in content. */
export interface ProgramFiles {
  readonly serve: URL;
  readonly coreWorker: URL;
  readonly sheetWorker: URL;
  readonly fileTextWorker: URL;
  readonly library: URL;
  readonly renderer: URL;
  readonly version: string;
}

/**
 * The parts inside `dist`, whose URL ends with a slash. What threads open lies in `unpacked`, beside the archive of a
 * packed program. Throws where the program was not built.
 */
export function programFiles(dist: URL, unpacked: URL = dist): ProgramFiles {
  const packageJson: unknown = JSON.parse(readFileSync(new URL('../package.json', dist), 'utf8'));
  return {
    serve: new URL('node/serve.js', dist),
    coreWorker: new URL('node/core-worker.js', unpacked),
    sheetWorker: new URL('node/sheet-worker.js', unpacked),
    fileTextWorker: new URL('node/file-text-worker.js', unpacked),
    library: new URL('library.json', unpacked),
    renderer: new URL('renderer/', dist),
    version: z.object({ version: z.string() }).parse(packageJson).version,
  };
}

export function readLibrary(library: URL): Library {
  return JSON.parse(readFileSync(library, 'utf8')) as Library;
}
