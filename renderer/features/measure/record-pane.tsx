import type { RefSelectProps } from 'antd';
import { useCallback, useMemo, type Ref } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { MeasureDetail } from '../../../db/contract/measures-calls.ts';
import { placeKey } from '../../state/draft-keeper.ts';
import { useStore } from '../../state/store.ts';
import type { FileUrl } from '../../parts/file-thumb.tsx';
import { selectRecordActions } from './measure-actions.ts';
import { RecordPanel } from './record-panel.tsx';

export interface RecordPaneProps {
  readonly measure: MeasureDetail;
  readonly today: string;
  readonly isDropping: boolean;
  readonly unitRef: Ref<RefSelectProps>;
  readonly fileUrl: FileUrl;
  readonly onChooseFiles: () => void;
  readonly onOpenCamera: () => void;
}

/** The panel with its draft. It reads the store itself, so that a keystroke draws nothing but the panel. */
export function RecordPane({ measure, ...props }: RecordPaneProps) {
  const { record, uploads, waitingCorrections, knownUnits, unitMatches } = useStore(
    useShallow((store) => ({
      record: store.record,
      uploads: store.recordUploads,
      waitingCorrections: store.waitingCorrections,
      knownUnits: store.knownUnits,
      unitMatches: store.unitMatches,
    })),
  );
  const act = useStore(useShallow(selectRecordActions));
  const { findUnits, editRecord } = act;
  const onFindUnits = useCallback((text: string) => void findUnits(text), [findUnits]);
  const onChooseUnit = useCallback((organizationId: string) => editRecord({ organizationId }), [editRecord]);
  const otherUnits = useMemo(
    () => [...Object.values(knownUnits), ...unitMatches.filter(({ id }) => !knownUnits[id])],
    [knownUnits, unitMatches],
  );
  if (!record) return null;
  return (
    <RecordPanel
      {...props}
      record={record}
      uploads={uploads.filter((upload) => placeKey(upload.place) === placeKey(record.place))}
      waitingCorrections={waitingCorrections}
      cells={measure.cells}
      otherUnits={otherUnits}
      onEdit={act.editRecord}
      onFlush={() => act.flushRecord()}
      onRecord={() => void act.recordEntry()}
      onEvidenceOnly={() => void act.recordEvidenceOnly()}
      onClear={() => void act.clearRecord()}
      onLeaveCorrection={() => void act.leaveCorrection()}
      onContinueCorrection={(row) => void act.startCorrection(row)}
      onFindUnits={onFindUnits}
      onChooseUnit={onChooseUnit}
      onCaption={act.editCaption}
      onRemoveFile={(file) => void act.discardRecordFile(file)}
      onRetryUpload={act.retryUpload}
      onDropUpload={act.dropUpload}
    />
  );
}
