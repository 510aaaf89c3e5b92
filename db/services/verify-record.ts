import type { CallOutput } from '../contract/calls.ts';
import { listBlobs, rehashBlob } from '../evidence/vault.ts';
import { referenceRows } from '../journal/reference-rows.ts';
import { verifyChains } from '../journal/verify-chain.ts';
import { verifyProjections } from '../journal/verify-projections.ts';
import type { Library } from '../library/library.ts';
import { migrate } from '../migrations/migrate.ts';
import type { VerifyProblem } from '../model/verify-problem.ts';
import { countSteps, type OnVerifyStep } from '../model/verify-step.ts';
import { listDraftFields, listDraftFiles } from '../sql/drafts.ts';
import { openScratchDb, openSnapshotDb, type ReadDb } from '../sql/driver.ts';
import { listEvidenceFiles } from '../sql/evidence-queries.ts';
import { foreignKeyProblems, integrityProblems } from '../sql/integrity.ts';
import { unfoundedSettings } from '../sql/local-settings.ts';
import { listPictureFacts } from '../sql/picture-facts.ts';
import { isDraftFileSound, isDraftSound, pictureFactHash } from './evidence-writing.ts';
import { journalBehindHead, readHeadFile, type HeadFile } from './head-file.ts';
import { databasePath } from './workspace-paths.ts';

export type VerifyReport = CallOutput<'record.verify'>;

export interface VerifyInput {
  readonly path: string;
  readonly library: Library;
  /** As it was before the database was opened: it may be written on meanwhile. */
  readonly head: HeadFile | null;
  readonly onStep: OnVerifyStep;
}

/** Verifies a workspace as it is at this moment, while others go on writing to it. */
export async function verifyWorkspace(
  path: string,
  library: Library,
  onStep: OnVerifyStep,
): Promise<VerifyReport> {
  const head = await readHeadFile(path);
  const db = openSnapshotDb(databasePath(path));
  try {
    return await verifyRecord(db, { path, library, head, onStep });
  } finally {
    db.close();
  }
}

/**
 * Re-computes everything that the workspace claims: pages, keys, chain, projections against a rebuild, drafts,
 * settings that the record knows, and every file. Changes nothing; names each thing that is wrong.
 */
export async function verifyRecord(db: ReadDb, input: VerifyInput): Promise<VerifyReport> {
  const { path, library, head, onStep } = input;
  onStep({ stage: 'pages', done: 0, total: 1 });
  const pages = integrityProblems(db, 'full').map((found) => pageProblem(found));
  const chains = verifyChains(db, onStep);
  const projections = projectionProblems(db, library, chains.damagedSubjects, onStep);
  const files = await verifyFiles(db, path, onStep);
  const problems = [
    ...pages,
    ...foreignKeyProblems(db).map(keyProblem),
    ...chains.problems,
    ...(chains.problems.some(({ code }) => code === 'journal-truncated') ? [] : truncation(db, head)),
    ...projections,
    ...draftProblems(db),
    ...pictureFactProblems(db),
    ...unfoundedSettings(db).map(settingProblem),
    ...files.problems,
  ];
  return {
    isClean: problems.length === 0,
    problems,
    unclaimedFiles: files.unclaimed,
    waitingFiles: files.waiting,
    operations: chains.operations,
    files: files.checked,
  };
}

function projectionProblems(
  db: ReadDb,
  library: Library,
  damaged: ReadonlySet<string>,
  onStep: OnVerifyStep,
): readonly VerifyProblem[] {
  const scratch = openScratchDb();
  try {
    migrate(scratch);
    return verifyProjections(db, scratch, referenceRows(library.rows), damaged, onStep);
  } finally {
    scratch.close();
  }
}

function truncation(db: ReadDb, head: HeadFile | null): readonly VerifyProblem[] {
  const behind = journalBehindHead(db, head);
  return behind ? [{ code: 'journal-truncated', where: 'operation', details: { ...behind } }] : [];
}

function draftProblems(db: ReadDb): readonly VerifyProblem[] {
  const fields = listDraftFields(db)
    .filter((row) => !isDraftSound(row))
    .map(({ call, subjectId, field }) => draftProblem(call, subjectId, field));
  const files = listDraftFiles(db, { isWithDiscarded: true })
    .filter((row) => !isDraftFileSound(row))
    .map(({ call, subjectId, name }) => draftProblem(call, subjectId, name));
  return [...fields, ...files];
}

function pictureFactProblems(db: ReadDb): readonly VerifyProblem[] {
  return listPictureFacts(db)
    .filter(({ hash, ...fact }) => hash !== pictureFactHash(fact))
    .map(({ sha256 }) => ({ code: 'picture-fact-changed', where: `picture_fact ${sha256}`, details: {} }));
}

async function verifyFiles(db: ReadDb, workspacePath: string, onStep: OnVerifyStep) {
  const problems: VerifyProblem[] = [];
  const waitingFiles = listDraftFiles(db, { isWithDiscarded: true });
  const claims = new Map<string, string>();
  for (const { id, sha256 } of waitingFiles) claims.set(sha256, `draft_file ${id}`);
  for (const { evidenceId, sha256 } of listEvidenceFiles(db)) claims.set(sha256, `evidence ${evidenceId}`);
  const step = countSteps('files', claims.size, onStep, 1);
  for (const [sha256, claimant] of claims) {
    const found = await rehashBlob(workspacePath, sha256);
    step();
    if (found === sha256) continue;
    problems.push({
      code: found === null ? 'evidence-file-missing' : 'evidence-file-changed',
      where: `evidence/${sha256.slice(0, 2)}/${sha256}`,
      details: { claimant, expected: sha256, found },
    });
  }
  const stored = await listBlobs(workspacePath);
  const unclaimed = stored.filter((sha256) => !claims.has(sha256)).length;
  const waiting = waitingFiles.filter(({ isDiscarded }) => isDiscarded === 0).length;
  return { problems, checked: claims.size, unclaimed, waiting };
}

function pageProblem(text: string): VerifyProblem {
  return { code: 'database-page-damaged', where: 'workbench.sqlite', details: { found: text } };
}

function keyProblem(found: {
  readonly table: string;
  readonly rowid: number | null;
  readonly parent: string;
}): VerifyProblem {
  const { table, rowid, parent } = found;
  return { code: 'foreign-key-broken', where: table, details: { table, row: rowid, parent } };
}

function settingProblem(name: string): VerifyProblem {
  return { code: 'local-setting-changed', where: `local_setting ${name}`, details: { name } };
}

function draftProblem(call: string, subjectId: string, field: string): VerifyProblem {
  return {
    code: 'draft-changed',
    where: `draft ${call} ${subjectId} ${field}`,
    details: { call, subject: subjectId, field },
  };
}
