import { parseDocument } from 'yaml';
import type { z } from 'zod';
import type { LibraryFile } from './library.ts';

/** A library file that matched its schema, with the path that errors name. */
export interface ParsedFile<T> {
  readonly path: string;
  readonly content: T;
}

/** Parses one YAML file; throws with the file's path and the key's path, since a bad file is our own bug. */
export function readLibraryFile<S extends z.ZodType>(file: LibraryFile, schema: S): ParsedFile<z.infer<S>> {
  const document = parseDocument(file.text);
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) failAt(file.path, [], problem.message);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { path: file.path, content: parsed.data };
  const [issue] = parsed.error.issues;
  return failAt(file.path, issue?.path ?? [], issue?.message ?? 'does not match its schema');
}

/** Throws a sentence that names the file and the place in it. */
export function failAt(path: string, keyPath: readonly PropertyKey[], message: string): never {
  const place = keyPath.length === 0 ? '' : ` at ${keyPath.map(String).join('.')}`;
  throw new Error(`${path}${place}: ${message}`);
}
