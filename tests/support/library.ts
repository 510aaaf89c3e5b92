import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileLibrary } from '../../db/library/compile-library.ts';
import type { Library, LibraryFile } from '../../db/library/library.ts';
import type { NounName, ReferenceRow } from '../../db/model/nouns.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'db/library');

/** The YAML files of the built-in content as they stand on disk, with paths below the library's folder. */
export function readLibraryFiles(): readonly LibraryFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** The built-in content, compiled anew. */
export function loadLibrary(): Library {
  return compileLibrary(readLibraryFiles());
}

/** The rows of one noun, in the order of the library. */
export function rowsOf<N extends NounName>(
  rows: readonly ReferenceRow[],
  noun: N,
): readonly Extract<ReferenceRow, { readonly noun: N }>[] {
  return rows.filter((row): row is Extract<ReferenceRow, { readonly noun: N }> => row.noun === noun);
}

/** A file of the background material that lies beside the project where it is developed; without it, skips. */
export function readShared(path: string, skip: (note: string) => never): string {
  const whole = join(root, '../shared', path);
  return existsSync(whole) ? readFileSync(whole, 'utf8') : skip(`no corpus: ../shared/${path} is not here`);
}

/** The lines of a tab-separated table with a heading, as records by column name. */
export function readTsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [heading = '', ...lines] = text.trimEnd().split('\n');
  const columns = heading.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
