import { standIns } from '../model/stand-in-rules.ts';
import type { WriteDb } from '../sql/driver.ts';
import { measuresEnteredFor, refreshCell } from '../sql/progress-cells.ts';
import {
  findMergePointer,
  isMergeTarget,
  listMergePointers,
  listStandIns,
  putStandIn,
  type MergePointer,
} from '../sql/stand-ins.ts';

/**
 * Brings “which unit stands for which” and the cells of the units concerned in line after one unit was folded. All
 * pointers are looked at together, so merges may be set, cleared and chained in any order.
 */
export function foldStandIns(db: WriteDb, id: string, before: MergePointer | null): void {
  const after = findMergePointer(db, id);
  const isUnchanged = (before === null) === (after === null) && before?.mergedIntoId === after?.mergedIntoId;
  if (isUnchanged) return;
  const isMerged = Boolean(before?.mergedIntoId) || Boolean(after?.mergedIntoId);
  if (!isMerged && !isMergeTarget(db, id)) return;
  const was = listStandIns(db);
  const now = standIns(listMergePointers(db));
  const changed = [...new Set([...was.keys(), ...now.keys()])].filter(
    (unit) => was.get(unit) !== now.get(unit),
  );
  for (const unit of changed) putStandIn(db, unit, now.get(unit) ?? null);
  for (const unit of changed) {
    for (const measureId of measuresEnteredFor(db, unit)) {
      refreshCell(db, { measureId, organizationId: was.get(unit) ?? unit });
      refreshCell(db, { measureId, organizationId: now.get(unit) ?? unit });
    }
  }
}
