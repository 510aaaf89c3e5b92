import type { ReadDb, WriteDb } from './driver.ts';

/** What a picture said of itself when it came in; null where it says nothing. */
export interface PictureFact {
  readonly sha256: string;
  readonly takenAt: string | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
}

/** A fact with the check value that it was kept with. */
export type HashedPictureFact = PictureFact & { readonly hash: string };

export function putPictureFact(db: WriteDb, fact: HashedPictureFact): void {
  const { sha256, takenAt, widthPx, heightPx, hash } = fact;
  const sql =
    'INSERT OR REPLACE INTO picture_fact (sha256, taken_at, width_px, height_px, hash) VALUES (?, ?, ?, ?, ?)';
  db.run(sql, sha256, takenAt, widthPx, heightPx, hash);
}

export function listPictureFacts(db: ReadDb): readonly HashedPictureFact[] {
  return db.all<HashedPictureFact>(
    'SELECT sha256, taken_at AS takenAt, width_px AS widthPx, height_px AS heightPx, hash FROM picture_fact',
  );
}

/** Facts by hash; of pictures that came in elsewhere there are none. */
export function pictureFactsOf(db: ReadDb, hashes: readonly string[]): ReadonlyMap<string, PictureFact> {
  const sql = `SELECT sha256, taken_at AS takenAt, width_px AS widthPx, height_px AS heightPx FROM picture_fact
    WHERE sha256 IN (SELECT value FROM json_each(?))`;
  return new Map(db.all<PictureFact>(sql, JSON.stringify(hashes)).map((fact) => [fact.sha256, fact]));
}
