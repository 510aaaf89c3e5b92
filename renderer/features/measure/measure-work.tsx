import type { RefSelectProps } from 'antd';
import { useCallback, useEffect, useRef, useState, type ChangeEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import type { MeasureDetail } from '../../../db/contract/measures-calls.ts';
import { CameraDialog } from '../../parts/camera-dialog.tsx';
import { useFileDrop } from '../../parts/use-file-drop.ts';
import { useLeaving } from '../../parts/use-leaving.ts';
import type { FileUrl } from '../../parts/file-thumb.tsx';
import { editKey } from '../../state/edit-drafts.ts';
import { selectRecordUnit, unitName } from '../../state/record-state.ts';
import { client, useStore } from '../../state/store.ts';
import { selectIsInWindow } from '../../state/window-slice.ts';
import { selectToday } from '../../state/workspace-slice.ts';
import { CellList } from './cell-list.tsx';
import { EvidencePreview } from './evidence-preview.tsx';
import { MeasureFacts } from './measure-facts.tsx';
import { MeasureHead } from './measure-head.tsx';
import { selectMeasureActions } from './measure-actions.ts';
import styles from './measure-page.module.css';
import { MeasureTabs, type MeasureTabKey } from './measure-tabs.tsx';
import { RecordPane } from './record-pane.tsx';
import { TimelinePane } from './timeline.tsx';
import { useOpenedAt } from './use-opened-at.ts';
import { useMeasureKeys } from './use-measure-keys.ts';

const manyCells = 8;
const fileUrl: FileUrl = (fileId, kind) => client.fileUrl(fileId, kind);

/** The opened measure: reads the store and hands each part of the page what it shows and does. */
export function MeasureWork({ measure }: { readonly measure: MeasureDetail }) {
  const store = useStore(
    useShallow((all) => ({
      recordFocus: all.recordFocus,
      timeline: all.measureTimeline,
      evidence: all.measureEvidence.rows,
      editDrafts: all.editDrafts,
      isOpening: all.isMeasureOpening,
      history: all.editHistory,
      showHistory: all.showEditHistory,
    })),
  );
  const act = useStore(useShallow(selectMeasureActions));
  const today = useStore(selectToday);
  const isInWindow = useStore(selectIsInWindow);
  const navigate = useNavigate();
  const isFromMatrix = useSearchParams()[0].get('from') === 'matrix';
  const page = useRef<HTMLDivElement>(null);
  const unit = useRef<RefSelectProps>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [tab, setTab] = useState<MeasureTabKey>('evidence');
  const [isCameraOpen, setIsCameraOpen] = useState(false);
  const [previewId, setPreviewId] = useState<string | null>(null);
  const { timeline } = store;
  const selectedId = useStore(selectRecordUnit);
  const timelineUnit = useStore((all) => unitName(all, all.measureTimeline.organizationId ?? ''));

  const goTo = (measureId: string | null): void => {
    if (measureId !== null) void navigate(`/measure/${measureId}${isFromMatrix ? '?from=matrix' : ''}`);
  };
  const { showHistory } = store;
  const loadHistory = useCallback((id: string) => void showHistory(id, null), [showHistory]);
  const chooseFiles = useCallback(() => picker.current?.click(), []);
  const openCamera = useCallback(() => setIsCameraOpen(true), []);
  const onSaveFile = isInWindow ? (fileId: string) => void act.saveFile(fileId) : null;
  const chooseUnit = (organizationId: string): void => {
    act.turnToUnit(organizationId);
    void act.filterTimeline(organizationId);
  };

  useMeasureKeys({
    onPrevious: () => goTo(measure.previousId),
    onNext: () => goTo(measure.nextId),
    onNew: () => unit.current?.focus(),
    onEvidence: chooseFiles,
    onFilter: () => page.current?.querySelector<HTMLElement>('input[data-filter]')?.focus(),
    onStatus: (status) => act.editRecord({ status }),
    onLeave: () => {
      if (useStore.getState().record?.correcting) void act.leaveCorrection();
      else void navigate(`/${isFromMatrix ? 'matrix' : 'plan'}/${measure.planCode}`);
    },
  });
  useOpenedAt(measure.id);
  useLeaving(() => act.flushRecord(true));
  const isDropping = useFileDrop(act.addRecordFiles);

  useEffect(() => {
    if (store.recordFocus === 0) return;
    const reason = page.current?.querySelector<HTMLElement>("[data-field='reason']");
    if (reason) reason.focus();
    else unit.current?.focus();
  }, [store.recordFocus]);

  function onPick(event: ChangeEvent<HTMLInputElement>): void {
    act.addRecordFiles([...(event.target.files ?? [])]);
    event.target.value = '';
  }

  const drafts = {
    find: (call: string, subjectId: string, field: string) =>
      store.editDrafts[editKey(call, subjectId, field)],
    keep: act.keepEdit,
    forget: act.forgetEdit,
  };

  return (
    <div ref={page} className={styles['page']} inert={store.isOpening} data-testid="measure-page">
      <MeasureHead
        measure={measure}
        onPrevious={() => goTo(measure.previousId)}
        onNext={() => goTo(measure.nextId)}
      />
      <MeasureFacts
        key={measure.id}
        measure={measure}
        today={today}
        drafts={drafts}
        onConfirm={(assignmentId, isConfirmed) => void act.confirmAssignment(assignmentId, isConfirmed)}
        onUpdate={act.updateMeasure}
        onShowConflicts={() => setTab('conflicts')}
      />
      <div className={styles['work']} data-many={measure.cells.length > manyCells || undefined}>
        <CellList
          key={`cells ${measure.id}`}
          cells={measure.cells}
          selectedId={selectedId}
          onChoose={chooseUnit}
          onOtherUnit={() => unit.current?.focus()}
        />
        <TimelinePane
          timeline={timeline}
          unitName={timelineUnit}
          fileUrl={fileUrl}
          onShowAll={() => void act.filterTimeline(null)}
          onLoadOlder={() => void act.loadOlderProgress()}
          onCorrect={(row) => void act.startCorrection(row)}
          onWithdraw={(row) => void act.withdrawProgress(row.id)}
          onRestore={(row) => void act.restoreProgress(row.id)}
          onOpenEvidence={(_, fileId) => setPreviewId(fileId)}
        />
        <div className={styles['below']}>
          <MeasureTabs
            measure={measure}
            evidence={store.evidence}
            activeKey={tab}
            drafts={drafts}
            fileUrl={fileUrl}
            onSaveFile={onSaveFile}
            onActivate={setTab}
            onOpenEvidence={(_, fileId) => setPreviewId(fileId)}
            onUpdateEvidence={act.updateEvidence}
            history={store.history}
            onLoadHistory={loadHistory}
            onUpdateChecklistItem={act.updateChecklistItem}
          />
        </div>
        <RecordPane
          measure={measure}
          today={today}
          isDropping={isDropping}
          unitRef={unit}
          fileUrl={fileUrl}
          onChooseFiles={chooseFiles}
          onOpenCamera={openCamera}
        />
      </div>
      <input ref={picker} type="file" multiple hidden data-testid="evidence-picker" onChange={onPick} />
      <EvidencePreview
        rows={store.evidence}
        fileId={previewId}
        fileUrl={fileUrl}
        onSaveFile={onSaveFile}
        onShow={setPreviewId}
        onClose={() => setPreviewId(null)}
      />
      <CameraDialog
        isOpen={isCameraOpen}
        onAllow={act.allowCamera}
        onPhoto={(file) => act.addRecordFiles([file])}
        onClose={() => setIsCameraOpen(false)}
      />
    </div>
  );
}
