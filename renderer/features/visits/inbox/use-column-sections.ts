import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { editKey } from '../../../state/edit-drafts.ts';
import { captionOf, type Filing } from '../../../state/inbox-rules.ts';
import { useStore } from '../../../state/store.ts';
import { groupTitle } from './group-title.ts';
import { byTime, evidenceTile, fileTile, type TileSection } from './tile-model.ts';

/** First what the time suggests for this visit, then the evidence of the visit, then all else that waits. */
export function useColumnSections(visitId: string, filing: Filing): readonly TileSection[] {
  const { t } = useTranslation('inbox');
  const { inbox, evidence, editDrafts, file } = useStore(
    useShallow((store) => ({
      inbox: store.inbox,
      evidence: store.visitEvidence,
      editDrafts: store.editDrafts,
      file: store.fileInbox,
    })),
  );
  return useMemo(() => {
    const waiting = (inbox?.groups ?? []).map((group) => {
      const isSuggested = group.visit?.id === visitId;
      const ids = group.files.map(({ fileId }) => fileId);
      const label = t('fileAll', { n: ids.length });
      return {
        key: group.visit?.id ?? group.from ?? 'timeless',
        title: isSuggested ? t('suggested') : groupTitle(group),
        tiles: group.files.map((one) => fileTile(one, captionOf(editDrafts, one))),
        act: isSuggested ? { label, run: () => void file(ids, filing) } : null,
        isSuggested,
      };
    });
    const rows = evidence?.visitId === visitId ? evidence.rows : [];
    const tiles = rows
      .map((row) =>
        evidenceTile(row, editDrafts[editKey('evidence.update', row.id, 'caption')] ?? row.caption),
      )
      .filter((tile) => tile !== null)
      .toSorted(byTime);
    const ofVisit = { key: 'evidence', title: t('ofVisit'), tiles, act: null };
    const [suggested = [], others = []] = [true, false].map((asked) =>
      waiting.filter(({ isSuggested }) => isSuggested === asked),
    );
    return [...suggested, ofVisit, ...others].filter((section) => section.tiles.length > 0);
  }, [inbox, evidence, editDrafts, file, visitId, filing, t]);
}
