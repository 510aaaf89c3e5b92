import type { Notice } from '../contract/workspaces-calls.ts';
import { listBlobs, removePartFiles } from '../evidence/vault.ts';
import { rebuildProjections } from '../journal/fold.ts';
import { decodeHeader, sha256 } from '../journal/operation-bytes.ts';
import { applyParked } from '../journal/receive.ts';
import type { ReferenceRows } from '../journal/reference-rows.ts';
import { migrate, migrations, newestSchema } from '../migrations/migrate.ts';
import { err, ok, type Result } from '../model/result.ts';
import { originText } from '../model/operation.ts';
import { listDraftFields, listDraftFiles, type DraftPlace } from '../sql/drafts.ts';
import { minimumSqlite, openScratchDb, type ReadDb, type WriteDb } from '../sql/driver.ts';
import { listEvidenceFiles } from '../sql/evidence-queries.ts';
import { integrityProblems, schemaTexts, schemaVersion, sqliteVersion } from '../sql/integrity.ts';
import { findLocalSetting, setLocalSetting } from '../sql/local-settings.ts';
import { iterateArrivals, journalHead } from '../sql/operations.ts';
import { isBackupDue, listBackups, makeBackup } from './backups.ts';
import type { CoreDeps } from './core.ts';
import { journalBehindHead, type HeadFile } from './head-file.ts';

const tailLength = 1000;

/** The refusals that need nothing but looking: newer file, old SQLite, damaged pages or schema, missing or changed operations. */
export function checkFile(db: ReadDb, head: HeadFile | null, path: string): Result<void> {
  const found = schemaVersion(db);
  if (found > newestSchema)
    return err('workspace-from-newer-version', { path, found, supported: newestSchema });
  if (compareVersions(sqliteVersion(db), minimumSqlite) < 0) {
    return err('storage-failed', { path, reason: `SQLite ${sqliteVersion(db)} < ${minimumSqlite}` });
  }
  const isClean = head?.isClean === true;
  const problems = integrityProblems(db, isClean ? 'quick' : 'full');
  if (problems.length > 0) return err('database-damaged', { path, reason: firstLines(problems) });
  if (found === 0) return err('database-damaged', { path, reason: 'no tables' });
  const changed = changedSchema(db, found);
  if (changed !== null) return err('database-damaged', { path, reason: `schema: ${changed}` });
  const behind = journalBehindHead(db, head);
  if (behind) return err('journal-behind-head', { path, ...behind });
  return checkTail(db, path);
}

/** What in the schema is not as its migrations made it, or null. */
function changedSchema(db: ReadDb, version: number): string | null {
  if (!migrations.some(({ number }) => number === version)) return String(version);
  const scratch = openScratchDb();
  try {
    migrate(scratch, version);
    const found = new Map(schemaTexts(db).map(({ name, text }) => [name, text]));
    return schemaTexts(scratch).find(({ name, text }) => found.get(name) !== text)?.name ?? null;
  } finally {
    scratch.close();
  }
}

/** The newest operations still hash to what they are called and follow each other. */
function checkTail(db: ReadDb, path: string): Result<void> {
  const { arrival } = journalHead(db);
  const previousByOrigin = new Map<string, string>();
  for (const operation of iterateArrivals(db, Math.max(0, arrival - tailLength))) {
    const where = `${originText(operation)} (${operation.arrival})`;
    const header = decodeHeader(operation.header);
    if (!header || sha256(operation.header) !== operation.hash)
      return err('journal-damaged', { path, where });
    const origin = `${operation.device} ${operation.epoch}`;
    const previous = previousByOrigin.get(origin);
    if (previous !== undefined && header.prev !== previous) return err('journal-damaged', { path, where });
    previousByOrigin.set(origin, operation.hash);
  }
  return ok(undefined);
}

/** Where a database lies now, and whether a person has just put a backup, or what was left, in its place. */
export interface Whereabouts {
  readonly home: string;
  readonly isFromRestore: boolean;
}

/** What the start sequence changes once the file is sound: backup, migration, epoch, library. */
export async function prepare(
  db: WriteDb,
  path: string,
  deps: CoreDeps,
  reference: ReferenceRows,
  whereabouts: Whereabouts,
): Promise<readonly Notice[]> {
  const nowMs = deps.clock.nowMs();
  const backups = await listBackups(path);
  const needsMigration = schemaVersion(db) < newestSchema;
  if (needsMigration || isBackupDue(backups, journalHead(db).arrival, nowMs))
    await makeBackup(db, path, nowMs);
  migrate(db);
  const notices: Notice[] = [];
  if (renewEpoch(db, deps, whereabouts)) notices.push({ code: 'epoch-renewed', count: 1 });
  if (findLocalSetting(db, 'library') !== deps.library.version) {
    db.transaction(() => {
      rebuildProjections(db, reference);
      setLocalSetting(db, 'library', deps.library.version);
    });
    notices.push({ code: 'library-updated', count: 1 });
  }
  db.transaction(() => applyParked(db, reference));
  await removePartFiles(path);
  return notices;
}

/** What waits for the person: drafts, dropped files, and vault files that nothing names. */
export async function waitingNotices(db: ReadDb, path: string): Promise<readonly Notice[]> {
  const files = listDraftFiles(db, { isWithDiscarded: true });
  const waiting = files.filter(({ isDiscarded }) => isDiscarded === 0);
  const named = new Set([...files, ...listEvidenceFiles(db)].map(({ sha256: hash }) => hash));
  const unclaimed = (await listBlobs(path)).filter((hash) => !named.has(hash));
  const notices: Notice[] = [
    { code: 'drafts-waiting', count: countPlaces(listDraftFields(db)) },
    { code: 'files-waiting', count: waiting.length },
    { code: 'unclaimed-files', count: unclaimed.length },
  ];
  return notices.filter(({ count }) => count > 0);
}

/**
 * A copied, moved or restored workspace numbers its operations under a new epoch, so that no two share an identity:
 * what a restore lost may already have been handed on.
 */
function renewEpoch(db: WriteDb, deps: CoreDeps, { home, isFromRestore }: Whereabouts): boolean {
  const known = findLocalSetting(db, 'home');
  if (known === home && !isFromRestore) return false;
  const isRenewed = known !== null || isFromRestore;
  db.transaction(() => {
    setLocalSetting(db, 'home', home);
    if (isRenewed) setLocalSetting(db, 'epoch', deps.ids.randomHex(8));
  });
  return isRenewed;
}

function countPlaces(drafts: readonly DraftPlace[]): number {
  return new Set(drafts.map(({ call, subjectId }) => `${call} ${subjectId}`)).size;
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  for (const place of [0, 1, 2]) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Enough to tell one kind of damage from another; `wb verify` lists all. */
function firstLines(problems: readonly string[]): string {
  return problems.join('\n').split('\n').slice(0, 2).join(' ').slice(0, 200);
}
