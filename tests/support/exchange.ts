import { receiveOperation, type ReceivedOperation } from '../../db/journal/receive.ts';
import { referenceRows } from '../../db/journal/reference-rows.ts';
import { databasePath } from '../../db/services/workspace-paths.ts';
import { openReadDb, openWriteDb } from '../../db/sql/driver.ts';
import { iterateArrivals } from '../../db/sql/operations.ts';
import { testDeps } from './workspace.ts';

/** Every operation of a workspace, byte for byte, as a bundle would carry them. */
export function operationsOf(workspacePath: string): readonly ReceivedOperation[] {
  const db = openReadDb(databasePath(workspacePath));
  const operations = [...iterateArrivals(db)].flatMap(({ header, salt, payload }) =>
    salt && payload ? [{ header, salt, payload }] : [],
  );
  db.close();
  return operations;
}

/** Takes operations into a closed workspace. */
export function receiveAll(workspacePath: string, operations: readonly ReceivedOperation[]): void {
  const deps = testDeps();
  const reference = referenceRows(deps.library.rows);
  const db = openWriteDb(databasePath(workspacePath));
  db.transaction(() => {
    for (const operation of operations) receiveOperation(db, { ...deps, reference }, operation);
  });
  db.close();
}
