import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProgressRow } from '../../../db/contract/progress-calls.ts';
import type { RecordState } from '../../state/record-state.ts';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { formatTime } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import { lastKeptMs } from './record-rows.tsx';
import styles from './record.module.css';

export interface RecordHeadProps {
  readonly titleId: string;
  readonly record: RecordState;
  readonly isFilled: boolean;
  readonly waitingCorrections: readonly ProgressRow[];
  readonly onClear: () => void;
  readonly onLeaveCorrection: () => void;
  readonly onContinueCorrection: (row: ProgressRow) => void;
}

/** What the panel is doing, when it was last kept, and what an earlier visit left in it. */
export function RecordHead({ titleId, record, isFilled, waitingCorrections, ...actions }: RecordHeadProps) {
  const { t } = useTranslation('measure');
  const { correcting } = record;
  const keptMs = lastKeptMs(record);
  return (
    <>
      <div className={styles['head']}>
        <h2 id={titleId}>
          {correcting
            ? t('record.titleCorrection', { day: correcting.checkedOn, unit: unitOf(correcting) })
            : t('record.title')}
        </h2>
        {keptMs !== null && !correcting && (
          <span className={styles['kept']}>{t('record.kept', { time: formatTime(keptMs) })}</span>
        )}
        {isFilled && (
          <Button size="small" type="text" onClick={actions.onClear}>
            {t('action.clear')}
          </Button>
        )}
        {correcting && (
          <Button size="small" onClick={actions.onLeaveCorrection}>
            {t('action.leaveCorrection')}
          </Button>
        )}
      </div>
      {record.isRestored && isFilled && (
        <output className={styles['restored']}>{t('record.restored')}</output>
      )}
      {!correcting &&
        waitingCorrections.map((row) => (
          <p key={row.id} className={styles['restored']}>
            {t('record.correctionWaiting', { day: row.checkedOn, unit: unitOf(row) })}{' '}
            <Button size="small" onClick={() => actions.onContinueCorrection(row)}>
              {t('action.continue')}
            </Button>
          </p>
        ))}
    </>
  );
}

export interface RecordFootProps {
  readonly record: RecordState;
  readonly isUploading: boolean;
  readonly onRecord: () => void;
  readonly onEvidenceOnly: () => void;
}

/** 记录, and for files without a status 只附佐证. */
export function RecordFoot({ record, isUploading, onRecord, onEvidenceOnly }: RecordFootProps) {
  const { t } = useTranslation('measure');
  const isFilesOnly =
    !record.correcting && record.files.length > 0 && record.values.status === '' && record.values.note === '';
  const label = record.correcting ? 'action.recordCorrection' : 'action.record';
  const busyLabel = isUploading ? 'action.waitingForFiles' : 'action.recording';
  return (
    <div className={styles['foot']}>
      {record.error && <ErrorPanel error={record.error} />}
      <Button type="primary" className={styles['recordButton']} onClick={onRecord}>
        {t(record.isRecording ? busyLabel : label)}
        <span className={styles['shortcut']}>{t('record.shortcut')}</span>
      </Button>
      {isFilesOnly && <Button onClick={onEvidenceOnly}>{t('action.evidenceOnly')}</Button>}
    </div>
  );
}

function unitOf({ organizationName, organizationNameEn }: ProgressRow): string {
  return localName(organizationName, organizationNameEn);
}
