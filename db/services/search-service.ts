import { rmSync } from 'node:fs';
import type { CallOutput, CallRequest } from '../contract/calls.ts';
import type { SearchHit, SearchIndexView } from '../contract/search-calls.ts';
import { searchKinds } from '../model/search.ts';
import { err, ok, type Result } from '../model/result.ts';
import { openDerivedDb, openReadDb, type Closable, type ReadDb, type WriteDb } from '../sql/driver.ts';
import { findPlan } from '../sql/plan-queries.ts';
import { countWaitingFiles, fileTextCounts } from '../sql/search-files.ts';
import { hasSearchTables } from '../sql/search-index.ts';
import { storageError } from '../sql/storage-failure.ts';
import type { ReadContext } from './context.ts';
import { readWaitingFile } from './search-file-texts.ts';
import { searchHits } from './search-hits.ts';
import { searchPath } from './workspace-paths.ts';

/** How long one call lets the index read on. */
const budgetMs = 250;

/** Finds in what the index has read so far, and says how far that is. */
export async function findByText(
  ctx: ReadContext,
  request: CallRequest<'search.find'>,
): Promise<Result<CallOutput<'search.find'>>> {
  const plan = request.plan === undefined ? null : findPlan(ctx.db, request.plan);
  if (request.plan !== undefined && !plan) return err('plan-not-found', { plan: request.plan });
  const { parseQuestion } = await import('../search/question.ts');
  const { findInRecord } = await import('../search/find-in-record.ts');
  const question = parseQuestion(request.text);
  const kinds = searchKinds.filter((kind) => request.kinds?.includes(kind) ?? true);
  const scope = { kinds, planId: plan?.id ?? null, limit: request.limit };
  return reading(ctx, async (index) => {
    const { totals, found } =
      index && question.length > 0 ? findInRecord(ctx.db, index, question, scope) : { totals: [], found: [] };
    const hits: SearchHit[] = searchHits(ctx.db, found);
    return ok({ totals: [...totals], hits, index: await indexView(ctx, index) });
  });
}

/**
 * Lets the index read on for a moment. It is made from the record and belongs to this copy of the workspace alone: no
 * operation, no part of the digest or of a backup; a damaged one is thrown away and made again.
 */
export async function updateSearchIndex(ctx: ReadContext): Promise<Result<SearchIndexView>> {
  const { followRecord } = await import('../search/index-record.ts');
  const untilMs = ctx.clock.nowMs() + budgetMs;
  const isOver = (): boolean => ctx.clock.nowMs() > untilMs;
  return writing(ctx, async (index) => {
    followRecord(ctx.db, index, { libraryVersion: ctx.library.version, isOver });
    if (!isOver()) await readWaitingFile(ctx, index);
    return ok(await indexView(ctx, index));
  });
}

async function indexView(ctx: ReadContext, index: ReadDb | null): Promise<SearchIndexView> {
  const { indexProgress } = await import('../search/index-record.ts');
  const progress = indexProgress(ctx.db, index);
  if (!index) return { ...progress, waitingFiles: 0, wordlessFiles: 0, unreadableFiles: 0 };
  const { wordless, unreadable } = fileTextCounts(index);
  return {
    ...progress,
    waitingFiles: countWaitingFiles(index),
    wordlessFiles: wordless,
    unreadableFiles: unreadable,
  };
}

/** Where there is no index yet, or none that can be read, there is simply nothing to find in. */
async function reading<T>(
  ctx: ReadContext,
  work: (index: ReadDb | null) => Promise<Result<T>>,
): Promise<Result<T>> {
  const index = openToRead(searchPath(ctx.path));
  try {
    return await work(index);
  } catch (thrown) {
    if (storageError(thrown, searchPath(ctx.path))?.code !== 'database-damaged' || !index) throw thrown;
    return await work(null);
  } finally {
    index?.close();
  }
}

function openToRead(path: string): (ReadDb & Closable) | null {
  try {
    const index = openReadDb(path);
    if (hasSearchTables(index)) return index;
    index.close();
    return null;
  } catch (thrown) {
    if (!storageError(thrown, path)) throw thrown;
    return null;
  }
}

async function writing<T>(
  ctx: ReadContext,
  work: (index: WriteDb) => Promise<Result<T>>,
): Promise<Result<T>> {
  const path = searchPath(ctx.path);
  for (const isLast of [false, true]) {
    let index: (WriteDb & Closable) | null = null;
    try {
      index = openDerivedDb(path);
      return await work(index);
    } catch (thrown) {
      const error = storageError(thrown, path);
      if (error?.code !== 'database-damaged' || isLast) throw thrown;
    } finally {
      index?.close();
    }
    for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true });
  }
  throw new Error('an index is either written or refused');
}
