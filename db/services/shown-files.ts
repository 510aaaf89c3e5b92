import type { ProtectedFile } from '../contract/evidence-calls.ts';
import type { EvidenceFile } from '../model/evidence.ts';
import type { ReadDb } from '../sql/driver.ts';
import type { Stored } from '../sql/plan-queries.ts';
import { listMasks, sealedFiles } from '../sql/protection-queries.ts';

/** What is handed out of one file of evidence. */
export interface ShownFile {
  readonly view: ProtectedFile;
  /** The bytes that are shown; null while it is sealed. */
  readonly file: EvidenceFile | null;
  readonly mask: Stored<'evidence_mask'> | null;
}

type Piece = Pick<Stored<'evidence'>, 'id' | 'files'>;

/** What is handed out of the files of some evidence, by its id: the masked copies of those that have a mask. */
export function shownFiles(db: ReadDb, pieces: readonly Piece[]): ReadonlyMap<string, readonly ShownFile[]> {
  const ids = pieces.map(({ id }) => id);
  const masks = Map.groupBy(listMasks(db, ids), placeOf);
  const sealed = sealedFiles(db, ids);
  return new Map(
    pieces.map(({ id, files }) => [
      id,
      files.map((file, index) => {
        const place = placeOf({ evidenceId: id, fileIndex: index });
        return shownFile(file, place, masks.get(place)?.[0] ?? null, sealed.has(place));
      }),
    ]),
  );
}

/** How the page names a file of evidence: `<evidence id>.<place in its list>`; what else follows is not looked at. */
export function placeOf(at: { readonly evidenceId: string; readonly fileIndex: number }): string {
  return `${at.evidenceId}.${at.fileIndex}`;
}

function shownFile(
  file: EvidenceFile,
  place: string,
  mask: Stored<'evidence_mask'> | null,
  isSealed: boolean,
): ShownFile {
  const shown = mask?.file ?? file;
  const { name, size, mediaType } = shown;
  const fileId = mask ? `${place}.${mask.id.slice(-8)}` : place;
  const protection = mask ? 'masked' : isSealed ? 'sealed' : 'none';
  return {
    view: { fileId, name, size, mediaType, protection },
    file: protection === 'sealed' ? null : shown,
    mask,
  };
}
