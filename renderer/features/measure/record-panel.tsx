import { Button, Checkbox, Input, type RefSelectProps } from 'antd';
import { useId, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftFile } from '../../../db/contract/drafts-calls.ts';
import type { MeasureCell } from '../../../db/contract/measures-calls.ts';
import type { Organization } from '../../../db/contract/organizations-calls.ts';
import type { ProgressRow } from '../../../db/contract/progress-calls.ts';
import { formatPercent } from '../../locales/format.ts';
import { statusWord } from '../../locales/status-words.ts';
import type { FileUrl } from '../../parts/file-thumb.tsx';
import { hasContent, type RecordValues, withDefaults } from '../../state/record-rules.ts';
import type { RecordState } from '../../state/record-state.ts';
import type { Upload } from '../../state/upload-queue.ts';
import { DayInput } from './day-input.tsx';
import { RecordFoot, RecordHead } from './record-ends.tsx';
import { RecordFiles } from './record-files.tsx';
import { Problem, RowWords, TextRow, useProblemFocus } from './record-rows.tsx';
import styles from './record.module.css';
import { StatusChoice } from './status-choice.tsx';
import { UnitSelect } from './unit-select.tsx';
import { usePanelEvents } from './use-panel-events.ts';

export interface RecordActions {
  readonly onEdit: (change: Partial<RecordValues>) => void;
  readonly onFlush: () => void;
  readonly onRecord: () => void;
  readonly onEvidenceOnly: () => void;
  readonly onClear: () => void;
  readonly onLeaveCorrection: () => void;
  readonly onContinueCorrection: (row: ProgressRow) => void;
  readonly onFindUnits: (text: string) => void;
  readonly onChooseUnit: (organizationId: string) => void;
  readonly onChooseFiles: () => void;
  readonly onOpenCamera: () => void;
  readonly onCaption: (fileId: string, caption: string) => void;
  readonly onRemoveFile: (file: DraftFile) => void;
  readonly onRetryUpload: (key: number) => void;
  readonly onDropUpload: (key: number) => void;
}

export interface RecordPanelProps extends RecordActions {
  readonly record: RecordState;
  readonly uploads: readonly Upload[];
  readonly waitingCorrections: readonly ProgressRow[];
  readonly cells: readonly MeasureCell[];
  readonly otherUnits: readonly Organization[];
  readonly today: string;
  readonly isDropping: boolean;
  readonly unitRef: Ref<RefSelectProps>;
  readonly fileUrl: FileUrl;
}

/** Where an entry is written: unit, status, percent, day, note, files. Everything in it is kept as it is typed. */
export function RecordPanel(props: RecordPanelProps) {
  const { record, uploads, onEdit, unitRef } = props;
  const { t } = useTranslation('measure');
  const ids = useId();
  const panel = useRef<HTMLElement>(null);
  const values = withDefaults(record.values, record.defaults);
  const cell = props.cells.find((each) => each.organizationId === values.organizationId);
  const last = record.correcting ? null : (cell ?? null);
  const isFilled = record.files.length > 0 || hasContent(record.values, record.base, record.captions);
  useProblemFocus(panel, record);
  usePanelEvents(panel, props);

  return (
    <section
      ref={panel}
      className={styles['panel']}
      aria-labelledby={`${ids}-title`}
      aria-busy={record.isRecording}
      data-correcting={record.correcting !== null || undefined}
      data-dropping={props.isDropping || undefined}
      data-testid="record-panel"
    >
      <div className={styles['scroll']}>
        <RecordHead {...props} titleId={`${ids}-title`} isFilled={isFilled} />
        {record.correcting && (
          <TextRow
            id={`${ids}-reason`}
            field="reason"
            label={t('record.reason')}
            placeholder={t('record.reasonPlaceholder')}
            rows={2}
            {...{ record, onEdit }}
          />
        )}
        <div className={styles['row']} data-field="organizationId">
          <label htmlFor={`${ids}-unit`}>{t('record.unit')}</label>
          <UnitSelect
            ref={unitRef}
            id={`${ids}-unit`}
            value={values.organizationId}
            cells={props.cells}
            others={props.otherUnits}
            hasProblem={record.problems.organizationId !== undefined}
            onSearch={props.onFindUnits}
            onChoose={props.onChooseUnit}
          />
          <RowWords field="organizationId" record={record} />
        </div>
        {last?.status && (
          <p className={styles['last']}>
            {t('record.last', {
              day: last.checkedOn ?? '',
              status: statusWord(last.status),
              percent: last.percent === null ? '' : formatPercent(last.percent),
            })}
          </p>
        )}
        <div className={styles['row']}>
          <span aria-hidden="true">{t('record.status')}</span>
          <StatusChoice
            value={record.values.status}
            last={last?.status ?? null}
            hasProblem={record.problems.status !== undefined}
            onChoose={(status) => onEdit({ status })}
          />
          <RowWords field="status" record={record} />
        </div>
        <div className={styles['row']}>
          <label htmlFor={`${ids}-percent`}>{t('record.percent')}</label>
          <div className={styles['inline']}>
            <Input
              id={`${ids}-percent`}
              className={styles['percent']}
              value={record.values.percent}
              placeholder={last?.percent === null || last?.percent === undefined ? '' : String(last.percent)}
              suffix={t('record.percentUnit')}
              inputMode="decimal"
              autoComplete="off"
              status={record.problems.percent ? 'error' : ''}
              aria-invalid={record.problems.percent !== undefined}
              data-field="percent"
              onChange={(event) => onEdit({ percent: event.target.value })}
            />
            <Checkbox
              checked={record.values.isDifficult !== ''}
              onChange={(event) => onEdit({ isDifficult: event.target.checked ? 'yes' : '' })}
            >
              {t('record.difficult')}
            </Checkbox>
          </div>
          <RowWords field="percent" record={record} />
        </div>
        <div className={styles['row']}>
          <label htmlFor={`${ids}-day`}>{t('record.checkedOn')}</label>
          <div className={styles['inline']}>
            <DayInput
              id={`${ids}-day`}
              value={record.values.checkedOn}
              defaultDay={record.defaults.checkedOn}
              today={props.today}
              hasProblem={record.problems.checkedOn !== undefined}
              onChange={(checkedOn) => onEdit({ checkedOn })}
            />
          </div>
          <RowWords field="checkedOn" record={record} />
        </div>
        <TextRow
          id={`${ids}-note`}
          field="note"
          label={t('record.note')}
          placeholder={last?.note ? t('record.lastNote', { note: last.note }) : t('record.noteFirst')}
          rows={4}
          {...{ record, onEdit }}
        />
        <div className={styles['drop']}>
          <span>{t('record.evidence')}</span>
          <span className={styles['hint']}>{t(props.isDropping ? 'record.dropHere' : 'record.drop')}</span>
          <Button size="small" onClick={props.onChooseFiles}>
            {t('action.chooseFiles')}
          </Button>
          <Button size="small" onClick={props.onOpenCamera}>
            {t('action.camera')}
          </Button>
        </div>
        {record.correcting && record.correcting.evidence.length > 0 && (
          <p className={styles['hint']}>{t('record.formerEvidence')}</p>
        )}
        <RecordFiles
          {...{ uploads, files: record.files, knownFileIds: record.knownFileIds, captions: record.captions }}
          marks={record.marks}
          fileUrl={props.fileUrl}
          isRecording={record.isRecording}
          onCaption={props.onCaption}
          onRemove={props.onRemoveFile}
          onRetry={props.onRetryUpload}
          onDrop={props.onDropUpload}
        />
        <Problem problem={record.problems.files} />
      </div>
      <RecordFoot {...props} isUploading={uploads.some((upload) => !upload.error)} />
    </section>
  );
}
