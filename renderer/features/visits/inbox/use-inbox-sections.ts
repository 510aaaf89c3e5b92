import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { captionOf } from '../../../state/inbox-rules.ts';
import { useStore } from '../../../state/store.ts';
import { groupTitle } from './group-title.ts';
import { fileTile, type TileSection } from './tile-model.ts';

/** All that waits, by when it was taken; what a visit is suggested for goes to it at once. */
export function useInboxSections(): readonly TileSection[] {
  const { t } = useTranslation('inbox');
  const { inbox, editDrafts, file } = useStore(
    useShallow((store) => ({ inbox: store.inbox, editDrafts: store.editDrafts, file: store.fileInbox })),
  );
  return useMemo(
    () =>
      (inbox?.groups ?? []).map((group) => {
        const { visit, from, files } = group;
        const ids = files.map(({ fileId }) => fileId);
        const label = t('fileAllTo', { n: ids.length });
        return {
          key: visit?.id ?? from ?? 'timeless',
          title: groupTitle(group),
          tiles: files.map((one) => fileTile(one, captionOf(editDrafts, one))),
          act: visit ? { label, run: () => void file(ids, { visitId: visit.id }) } : null,
        };
      }),
    [inbox, editDrafts, file, t],
  );
}
