import type { Store } from '../../../state/store.ts';

/** What is done to tiles, under the names that the components use. */
export function selectTileActs(store: Store) {
  return {
    captionFiles: store.captionInboxFiles,
    captionEvidence: store.captionVisitEvidence,
    discard: store.discardInboxFiles,
    trash: store.trashVisitEvidence,
    keepEdit: store.keepEdit,
    forgetEdit: store.forgetEdit,
    flush: store.flushRecord,
    saveFile: store.saveFile,
  };
}
