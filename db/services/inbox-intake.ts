import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { readHead } from '../evidence/file-head.ts';
import { intakeFacts } from '../evidence/media-facts.ts';
import { mediaTypeOf } from '../evidence/media-type.ts';
import { inboxPlace, isInboxMedia } from '../model/inbox.ts';
import { err, ok, type Result } from '../model/result.ts';
import { isFileWaiting } from '../sql/drafts.ts';
import { evidenceByHash } from '../sql/inbox-queries.ts';
import type { WriteContext, WriteTx } from './context.ts';
import { keepWaiting, type WaitingFile } from './drafts-service.ts';
import { filesAtOnce, takePath } from './take-paths.ts';

export async function addInboxPaths(
  ctx: WriteContext,
  request: CallRequest<'inbox.addPaths'>,
): Promise<Result<CallOutput<'inbox.addPaths'>>> {
  const found = await filesUnder(request.paths);
  if (!found.ok) return found;
  const taken: (Taken & { readonly isWaiting: boolean })[] = [];
  for (let from = 0; from < found.value.length; from += filesAtOnce) {
    const batch = found.value.slice(from, from + filesAtOnce);
    const media: Taken[] = [];
    for (const taking of await Promise.all(batch.map((file) => takeMedia(ctx, file)))) {
      if (!taking.ok) return taking;
      if (taking.value) media.push(taking.value);
    }
    const kept = ctx.write((tx) => ok(media.map((one) => ({ ...one, isWaiting: !keepNew(ctx, tx, one) }))));
    if (!kept.ok) return kept;
    taken.push(...kept.value);
  }
  const evidence = evidenceByHash(
    ctx.db,
    taken.map(({ file }) => file.sha256),
  );
  const files = taken.map(({ path: source, file: { sha256 }, isWaiting }) => ({
    path: source,
    sha256,
    state: stateOf(isWaiting, evidence.has(sha256)),
  }));
  return ok({ files, skipped: found.value.length - files.length });
}

interface Taken extends WaitingFile {
  readonly path: string;
}

/** Takes a file into the vault; null for one that is of no use as evidence of a visit. */
async function takeMedia(ctx: WriteContext, source: string): Promise<Result<Taken | null>> {
  const start = await readHead(source, signatureBytes).catch(() => null);
  if (start === null) return err('file-not-found', { file: source });
  if (!isInboxMedia(mediaTypeOf(start, path.basename(source)))) return ok(null);
  const taken = await takePath(ctx, source);
  if (!taken.ok) return taken;
  const { file } = taken.value;
  return ok({ path: source, file, facts: await intakeFacts(source, file.mediaType) });
}

/** False if the inbox holds the same bytes. */
function keepNew(ctx: WriteContext, tx: WriteTx, taken: Taken): boolean {
  if (isFileWaiting(tx.db, inboxPlace, taken.file.sha256)) return false;
  keepWaiting(ctx, tx, inboxPlace, taken);
  return true;
}

function stateOf(isWaiting: boolean, isEvidence: boolean): 'added' | 'waiting' | 'evidence' {
  if (isWaiting) return 'waiting';
  return isEvidence ? 'evidence' : 'added';
}

const signatureBytes = 64;

/** The files that were named and those in the folders that were, each once, in the order of their names. */
async function filesUnder(paths: readonly string[]): Promise<Result<readonly string[]>> {
  const files = new Set<string>();
  for (const named of paths) {
    const found = await stat(named).catch(() => null);
    if (!found) return err('file-not-found', { file: named });
    if (found.isDirectory()) for (const file of await walk(named)) files.add(file);
    else files.add(named);
  }
  return ok([...files]);
}

async function walk(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    if (name.startsWith('.')) continue;
    const file = path.join(folder, name);
    const found = await lstat(file);
    if (found.isDirectory()) files.push(...(await walk(file)));
    else if (found.isFile()) files.push(file);
  }
  return files;
}
