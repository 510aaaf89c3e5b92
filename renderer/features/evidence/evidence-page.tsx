import { Segmented } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import type { FileUrl } from '../../parts/file-thumb.tsx';
import { editKey } from '../../state/edit-drafts.ts';
import { client, useStore } from '../../state/store.ts';
import { selectIsInWindow } from '../../state/window-slice.ts';
import { DetailPane } from './detail-pane.tsx';
import { EvidenceList } from './evidence-list.tsx';
import styles from './evidence-page.module.css';
import { ReasonDialog } from './reason-dialog.tsx';
import { selectEvidencePage, selectMasking } from './evidence-store.ts';
import { FilesBanner } from './files-banner.tsx';
import { FilterPane } from './filter-pane.tsx';
import { useEvidenceKeys } from './use-evidence-keys.ts';

const fileUrl: FileUrl = (fileId, kind) => client.fileUrl(fileId, kind);
const findMeasures = (text: string): void => void useStore.getState().findEvidenceMeasures(text);
const findUnits = (text: string): void => void useStore.getState().findEvidenceUnits(text);
const loadMore = (): void => void useStore.getState().loadMoreEvidence();
const loadWords = (fileId: string): void => void useStore.getState().loadFileWords(fileId);

/** Pieces that the arrows only pass are not read. */
const passingMs = 80;

/** 佐证: all evidence with its filters on the left, and the piece that is looked at on the right. */
export function EvidencePage() {
  const { t } = useTranslation(['evidence', 'inbox']);
  const { evidence: asked } = useParams();
  const store = useStore(useShallow(selectEvidencePage));
  const exportTable = useStore((all) => all.exportTable);
  const masking = useStore(useShallow(selectMasking));
  const today = useStore((all) => all.hostStatus?.today ?? '');
  const isInWindow = useStore(selectIsInWindow);
  const waiting = useStore((all) => all.inbox?.total ?? 0);
  const loadInbox = useStore((all) => all.loadInbox);
  const caption = useRef<TextAreaRef>(null);
  const wantsCaption = useRef(false);
  const { view, list, detail, sealed, loadEvidence, loadFilesState, loadPlans, loadDetail, changeView } =
    store;
  const { currentId, isOpen } = view;
  const shown = isOpen && detail?.id === currentId ? detail : null;

  useEffect(() => {
    void loadEvidence();
    void loadFilesState();
    void loadPlans();
    void loadInbox();
  }, [loadEvidence, loadFilesState, loadPlans, loadInbox]);
  useEffect(() => {
    if (!isOpen || currentId === null) return undefined;
    const timer = setTimeout(() => void loadDetail(currentId), passingMs);
    return () => clearTimeout(timer);
  }, [isOpen, currentId, loadDetail]);
  useEffect(() => {
    if (asked !== undefined) changeView({ currentId: asked, isOpen: true });
  }, [asked, changeView]);
  const total = list?.total ?? 0;
  const count = list?.rows.length ?? 0;
  useEffect(() => {
    // A table that is sorted or exported holds all of it; small pictures are read on as they come into sight.
    if (view.look === 'table' && count < total) loadMore();
  }, [view.look, count, total]);
  useEffect(() => {
    if (!shown || !wantsCaption.current) return;
    wantsCaption.current = false;
    caption.current?.focus({ cursor: 'end' });
  }, [shown]);

  const open = useCallback((id: string) => changeView({ currentId: id, isOpen: true }), [changeView]);
  const trash = async (id: string): Promise<void> => {
    await store.trash(id);
    setTimeout(() => document.activeElement === document.body && focusCurrent());
  };
  const close = (): void => {
    changeView({ isOpen: false });
    focusCurrent();
  };

  useEvidenceKeys({
    onCaption: () => {
      if (currentId === null) return;
      if (shown) caption.current?.focus({ cursor: 'end' });
      else {
        wantsCaption.current = true;
        open(currentId);
      }
    },
    onTrash: () => {
      const id = idUnderFocus(shown?.id ?? null);
      if (id !== null && store.filter.state !== 'trashed') void trash(id);
    },
    onLeaveField: focusCurrent,
    onClose: close,
  });

  return (
    <div className={styles['page']}>
      <FilterPane
        filter={store.filter}
        plans={(store.plans ?? []).filter(({ isChosen }) => isChosen)}
        measures={store.measures}
        units={store.units}
        onFilter={store.changeFilter}
        onClear={store.clearFilter}
        onFindMeasures={findMeasures}
        onFindUnits={findUnits}
        onLeave={focusCurrent}
      />
      <div className={styles['middle']}>
        <div className={styles['head']}>
          <h1>{t('title')}</h1>
          <output>
            {list && (count < total ? t('shownOf', { n: total, shown: count }) : t('found', { n: total }))}
          </output>
          <Link to="/inbox">{t('inbox:count', { n: waiting })}</Link>
          <Segmented
            className={styles['look'] ?? ''}
            aria-label={t('look')}
            value={view.look}
            onChange={(look) => changeView({ look })}
            options={(['grid', 'table'] as const).map((look) => ({ value: look, label: t(`look-${look}`) }))}
          />
        </div>
        <FilesBanner state={store.filesState} onOpen={open} />
        <EvidenceList
          view={view}
          list={list}
          error={store.error}
          fileUrl={fileUrl}
          onOpen={open}
          onCurrent={(id) => changeView({ currentId: id })}
          onEnd={loadMore}
          onReload={() => void loadEvidence()}
          onExport={(table) => void exportTable(table)}
        />
      </div>
      {shown && (
        <DetailPane
          key={shown.id}
          caption={caption}
          detail={shown}
          today={today}
          findDraft={(call, field) => store.editDrafts[editKey(call, shown.id, field)]}
          words={store.words}
          measures={store.measures}
          fileUrl={fileUrl}
          onSaveFile={isInWindow ? (fileId) => void store.saveFile(fileId) : null}
          onReadWords={loadWords}
          onDraft={(call, field, text) => store.keepEdit(call, shown.id, field, text)}
          onForget={(call, field) => store.forgetEdit(call, shown.id, field)}
          masking={masking}
          onEdit={store.edit}
          onFindMeasures={findMeasures}
          onLink={(measure, isLinked) => void store.link(measure, isLinked)}
          onTrash={() => void trash(shown.id)}
          onRestore={() => void store.restore(shown.id)}
          onOpen={open}
          onClose={close}
        />
      )}
      {sealed && (
        <ReasonDialog
          title={t(sealed.call === 'evidence.trash' ? 'trash' : 'restore')}
          told={t('ofSealedVisit')}
          act={t(sealed.call === 'evidence.trash' ? 'trash' : 'restore')}
          draft={store.editDrafts[editKey('evidence.trash', sealed.evidenceId, 'reason')]}
          onDraft={(text) => store.keepEdit('evidence.trash', sealed.evidenceId, 'reason', text)}
          onAct={store.moveSealed}
          onClose={store.leaveSealed}
        />
      )}
    </div>
  );
}

/** Puts the keyboard on the piece that is current in the list. */
function focusCurrent(): void {
  const found = document.querySelector('[data-tile][aria-selected=true], [data-row][tabindex="0"]');
  if (found instanceof HTMLElement) found.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** The piece that a key means: the line or picture that has the focus, or the open one if the focus is on it. */
function idUnderFocus(openId: string | null): string | null {
  const place = document.activeElement?.closest<HTMLElement>('[data-tile], [data-row], aside');
  return place?.dataset['tile'] ?? place?.dataset['row'] ?? (place?.matches('aside') ? openId : null);
}
