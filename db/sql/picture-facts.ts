import type { ReadDb, WriteDb } from './driver.ts';

/** What a picture said of itself when it came in; null where it says nothing. */
export interface PictureFact {
  readonly sha256: string;
  readonly takenAt: string | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
}

export function putPictureFact(db: WriteDb, { sha256, takenAt, widthPx, heightPx }: PictureFact): void {
  const sql =
    'INSERT OR REPLACE INTO picture_fact (sha256, taken_at, width_px, height_px) VALUES (?, ?, ?, ?)';
  db.run(sql, sha256, takenAt, widthPx, heightPx);
}

/** Facts by hash; of pictures that came in elsewhere there are none. */
export function pictureFactsOf(db: ReadDb, hashes: readonly string[]): ReadonlyMap<string, PictureFact> {
  const sql = `SELECT sha256, taken_at AS takenAt, width_px AS widthPx, height_px AS heightPx FROM picture_fact
    WHERE sha256 IN (SELECT value FROM json_each(?))`;
  return new Map(db.all<PictureFact>(sql, JSON.stringify(hashes)).map((fact) => [fact.sha256, fact]));
}
