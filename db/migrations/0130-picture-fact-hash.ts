import { createHash } from 'node:crypto';
import type { WriteDb } from '../sql/driver.ts';

/** A check value over what a picture said of itself, so that a row changed outside the program is noticed. */
export const migration0130 = { number: 130, name: 'picture-fact-hash', up };

interface Fact {
  readonly sha256: string;
  readonly taken_at: string | null;
  readonly width_px: number | null;
  readonly height_px: number | null;
}

function up(db: WriteDb): void {
  db.exec(`ALTER TABLE picture_fact ADD COLUMN hash TEXT NOT NULL DEFAULT ''`);
  for (const { sha256, taken_at, width_px, height_px } of db.all<Fact>('SELECT * FROM picture_fact')) {
    const words = [sha256, taken_at ?? '', width_px ?? '', height_px ?? ''].join('\u001f');
    const hash = createHash('sha256').update(words).digest('hex');
    db.run('UPDATE picture_fact SET hash = ? WHERE sha256 = ?', hash, sha256);
  }
}
