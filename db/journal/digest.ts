import { createHash } from 'node:crypto';
import { canonicalJson } from '../model/canonical-json.ts';
import type { ReadDb } from '../sql/driver.ts';
import { iterateProjection, projectionTables } from '../sql/projections.ts';

/**
 * SHA-256 over every projection row, tables in fixed order, rows by key. Drafts, local settings, devices'
 * own settings and arrival numbers are no part of it, so equal content gives an equal digest anywhere.
 */
export function projectionDigest(db: ReadDb): { readonly digest: string; readonly rows: number } {
  const hash = createHash('sha256');
  let rows = 0;
  for (const table of projectionTables) {
    hash.update(`${table.name}\n`);
    for (const row of iterateProjection(db, table)) {
      hash.update(`${canonicalJson(row)}\n`);
      rows += 1;
    }
  }
  return { digest: hash.digest('hex'), rows };
}
