import { canonicalJson } from '../model/canonical-json.ts';
import { nouns, type NounName } from '../model/nouns.ts';
import { isNounName } from '../model/operation.ts';
import { subjectState, type FieldHead, type SubjectState } from '../model/subject-state.ts';
import { putConflicts, type ConflictValue } from '../sql/conflicts.ts';
import type { WriteDb } from '../sql/driver.ts';
import { operationsOfSubject, subjectsOfJournal } from '../sql/operations.ts';
import { findCellOf, refreshCell, type CellKey } from '../sql/progress-cells.ts';
import { hasOrigin } from '../sql/projection-tables.ts';
import { findMergePointer } from '../sql/stand-ins.ts';
import { clearProjections, dropProjection, putProjection, type RowOrigin } from '../sql/projections.ts';
import { foldProgressCells } from './fold-progress.ts';
import { foldStandIns } from './fold-stand-ins.ts';
import { toSubjectOperation } from './operation-bytes.ts';
import type { ReferenceRows } from './reference-rows.ts';

/**
 * Brings the projections of one subject in line with the journal. Only this file and its parts write
 * projections; running it again, or for subjects in another order, changes nothing. Whoever folds many takes the cells
 * of their entries and refreshes each once.
 */
export function foldSubject(
  db: WriteDb,
  reference: ReferenceRows,
  noun: NounName,
  id: string,
  onCell: (cell: CellKey) => void = (cell) => refreshCell(db, cell),
): void {
  const operations = operationsOfSubject(db, id)
    .map(toSubjectOperation)
    .filter((found) => found !== null);
  const built = reference.get(id);
  const state = subjectState(built?.fields ?? null, operations);
  const isFirst = operations.length <= 1;
  const cellBefore = noun === 'progress' && !isFirst ? findCellOf(db, id) : null;
  const pointerBefore = noun === 'organization' ? findMergePointer(db, id) : null;
  writeRow(db, noun, id, state);
  // The first operation about a subject can neither be in conflict nor end one.
  if (!isFirst) putConflicts(db, noun, id, conflictValues(state));
  if (noun === 'progress') foldProgressCells(db, id, state.fields, cellBefore, onCell);
  if (noun === 'organization') foldStandIns(db, id, pointerBefore);
}

/**
 * Empties the projections and folds everything anew; equal to what was folded step by step. `onSubject` is told of
 * every subject of the journal.
 */
export function rebuildProjections(
  db: WriteDb,
  reference: ReferenceRows,
  onSubject: () => void = () => undefined,
): void {
  clearProjections(db);
  for (const { noun, id, fields } of reference.values()) putProjection(db, noun, id, fields, null);
  const cells = new Map<string, CellKey>();
  const keep = (cell: CellKey): void => void cells.set(`${cell.measureId} ${cell.organizationId}`, cell);
  for (const { noun, subject_id: id } of subjectsOfJournal(db)) {
    if (isNounName(noun)) foldSubject(db, reference, noun, id, keep);
    onSubject();
  }
  for (const cell of cells.values()) refreshCell(db, cell);
}

function writeRow(db: WriteDb, noun: NounName, id: string, state: SubjectState): void {
  const keepsRow = state.exists || (hasOrigin(noun) && state.origin !== null);
  // A row whose fields this version cannot read is left out until an upgrade rebuilds, never half written; a field
  // that an older version did not know has its schema's default.
  const fields = nouns[noun].safeParse(state.fields);
  if (!keepsRow || !fields.success) dropProjection(db, noun, id);
  else putProjection(db, noun, id, fields.data, hasOrigin(noun) ? rowOrigin(state) : null);
}

function rowOrigin(state: SubjectState): RowOrigin | null {
  if (!state.origin) return null;
  const { hash, header } = state.origin;
  return {
    operationHash: hash,
    hlc: header.hlc,
    wallMs: header.wall,
    device: header.device,
    epoch: header.epoch,
    sequence: header.sequence,
    isWithdrawn: !state.exists,
  };
}

function conflictValues(state: SubjectState): ReadonlyMap<string, readonly ConflictValue[]> {
  return new Map([...state.conflicts].map(([field, heads]) => [field, heads.map(conflictValue)]));
}

function conflictValue({ operation, value }: FieldHead, index: number): ConflictValue {
  return {
    operationHash: operation.hash,
    valueJson: canonicalJson(value),
    actorId: operation.header.actor,
    wallMs: operation.header.wall,
    isShown: index === 0,
  };
}
