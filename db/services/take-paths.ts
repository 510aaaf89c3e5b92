import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { ingestStream } from '../evidence/vault.ts';
import type { EvidenceFile } from '../model/evidence.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { WriteContext } from './context.ts';

/** The largest file the vault takes in. */
export const maxEvidenceBytes = 2 * 1024 ** 3;

/** A file of this machine that lies in the vault now. */
export interface TakenFile {
  readonly file: EvidenceFile;
  /** The vault held these bytes before. */
  readonly isKnown: boolean;
}

/** While one file waits for the disk, others are read and hashed. */
export const filesAtOnce = 4;
const readAtOnceBytes = 1024 * 1024;

/** Takes files of this machine into the vault, in their order; the first that cannot be taken ends it. */
export async function takePaths(
  ctx: WriteContext,
  paths: readonly string[],
): Promise<Result<readonly TakenFile[]>> {
  const taken: TakenFile[] = [];
  for (let from = 0; from < paths.length; from += filesAtOnce) {
    const batch = paths.slice(from, from + filesAtOnce);
    for (const taking of await Promise.all(batch.map((file) => takePath(ctx, file)))) {
      if (!taking.ok) return taking;
      taken.push(taking.value);
    }
  }
  return ok(taken);
}

export async function takePath(ctx: WriteContext, file: string): Promise<Result<TakenFile>> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return err('file-not-found', { file });
  const name = path.basename(file);
  const options = { name, partName: ctx.ids.next(), maxBytes: maxEvidenceBytes };
  const stream = createReadStream(file, { highWaterMark: readAtOnceBytes });
  const ingested = await ingestStream(ctx.path, stream, options);
  if (!ingested.ok) return ingested;
  const { isKnown, ...stored } = ingested.value;
  return ok({ file: { ...stored, name }, isKnown });
}
