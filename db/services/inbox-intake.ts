import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import { readHead } from '../evidence/file-head.ts';
import { mediaTypeOf } from '../evidence/media-type.ts';
import { inboxPlace, isInboxMedia } from '../model/inbox.ts';
import { err, ok, type Result } from '../model/result.ts';
import { draftFilesOf } from '../sql/drafts.ts';
import { evidenceByHash } from '../sql/inbox-queries.ts';
import type { WriteContext } from './context.ts';
import { addDraftFile } from './drafts-service.ts';
import { filesAtOnce, takePath } from './take-paths.ts';

export async function addInboxPaths(
  ctx: WriteContext,
  request: CallRequest<'inbox.addPaths'>,
): Promise<Result<CallOutput<'inbox.addPaths'>>> {
  const found = await filesUnder(request.paths);
  if (!found.ok) return found;
  const waiting = new Set(draftFilesOf(ctx.db, inboxPlace).map(({ sha256 }) => sha256));
  const taken: { path: string; sha256: string; isWaiting: boolean }[] = [];
  for (let from = 0; from < found.value.length; from += filesAtOnce) {
    const batch = found.value.slice(from, from + filesAtOnce);
    for (const taking of await Promise.all(batch.map((file) => takeMedia(ctx, file)))) {
      if (!taking.ok) return taking;
      if (!taking.value) continue;
      const { path: source, file } = taking.value;
      const isWaiting = waiting.has(file.sha256);
      const added = isWaiting ? ok(null) : await addDraftFile(ctx, { ...inboxPlace, file });
      if (!added.ok) return added;
      waiting.add(file.sha256);
      taken.push({ path: source, sha256: file.sha256, isWaiting });
    }
  }
  const evidence = evidenceByHash(
    ctx.db,
    taken.map(({ sha256 }) => sha256),
  );
  const files = taken.map(({ isWaiting, ...file }) => ({
    ...file,
    state: stateOf(isWaiting, evidence.has(file.sha256)),
  }));
  return ok({ files, skipped: found.value.length - files.length });
}

function stateOf(isWaiting: boolean, isEvidence: boolean): 'added' | 'waiting' | 'evidence' {
  if (isWaiting) return 'waiting';
  return isEvidence ? 'evidence' : 'added';
}

/** Takes a file into the vault; null for one that is of no use as evidence of a visit. */
async function takeMedia(ctx: WriteContext, file: string) {
  const start = await readHead(file, signatureBytes).catch(() => null);
  if (start === null) return err('file-not-found', { file });
  if (!isInboxMedia(mediaTypeOf(start, path.basename(file)))) return ok(null);
  const taken = await takePath(ctx, file);
  return taken.ok ? ok({ path: file, file: taken.value.file }) : taken;
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
