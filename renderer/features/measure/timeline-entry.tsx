import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProgressRow } from '../../../db/contract/progress-calls.ts';
import { formatDateTime, formatPercent } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import { StatusTag } from '../../parts/status-tag.tsx';
import { FileThumb, type FileUrl } from '../../parts/file-thumb.tsx';
import evidenceStyles from './evidence.module.css';
import styles from './timeline.module.css';

export interface TimelineEntryProps {
  readonly row: ProgressRow;
  /** The entry that this one corrects, and the one that corrects it, where they are on the page. */
  readonly replaced: ProgressRow | null;
  readonly replacement: ProgressRow | null;
  readonly fileUrl: FileUrl;
  readonly onCorrect: (row: ProgressRow) => void;
  readonly onWithdraw: (row: ProgressRow) => void;
  readonly onRestore: (row: ProgressRow) => void;
  readonly onOpenEvidence: (evidenceId: string, fileId: string) => void;
}

/** One entry with all it says; struck when corrected or withdrawn, with the way to what counts instead. */
export function TimelineEntry({ row, replaced, replacement, fileUrl, ...actions }: TimelineEntryProps) {
  const { t } = useTranslation('measure');
  const isCorrected = row.correctedById !== null;
  const isStanding = !isCorrected && !row.isWithdrawn;
  const who = t('timeline.by', { name: row.actorName, time: formatDateTime(row.recordedAtMs) });
  const unit = localName(row.organizationName, row.organizationNameEn);
  const title = `${row.checkedOn} ${unit}`;
  return (
    <article
      id={entryId(row.id)}
      tabIndex={-1}
      className={styles['entry']}
      data-struck={!isStanding || undefined}
      aria-label={title}
    >
      <div className={styles['line']}>
        <span className={styles['day']}>{row.checkedOn}</span>
        <span className={styles['unit']}>
          {unit}
          {row.enteredAsName !== '' && t('timeline.enteredAs', { name: row.enteredAsName })}
        </span>
        <span className={styles['struckable']}>
          <StatusTag status={row.status} isDifficult={row.isDifficult} />{' '}
          {row.percent !== null && formatPercent(row.percent)}
        </span>
        {row.isWithdrawn && <span className={styles['state']}>{t('timeline.withdrawn')}</span>}
        {isCorrected && <span className={styles['state']}>{t('timeline.corrected')}</span>}
        <span className={styles['actions']}>
          {isStanding && (
            <>
              <Button
                size="small"
                type="text"
                aria-label={`${t('action.correct')} ${title}`}
                onClick={() => actions.onCorrect(row)}
              >
                {t('action.correct')}
              </Button>
              <Button
                size="small"
                type="text"
                aria-label={`${t('action.withdraw')} ${title}`}
                onClick={() => actions.onWithdraw(row)}
              >
                {t('action.withdraw')}
              </Button>
            </>
          )}
          {row.isWithdrawn && (
            <Button
              size="small"
              type="text"
              aria-label={`${t('action.restore')} ${title}`}
              onClick={() => actions.onRestore(row)}
            >
              {t('action.restore')}
            </Button>
          )}
        </span>
      </div>
      {row.note !== '' && <p className={`${styles['note']} ${styles['struckable']}`}>{row.note}</p>}
      {row.correctsId !== null && (
        <p className={styles['muted']}>
          {replaced && <JumpTo row={replaced} text={t('timeline.replaces', { day: replaced.checkedOn })} />}{' '}
          {t('timeline.reason', { reason: row.reason })}
        </p>
      )}
      {replacement && (
        <p className={styles['muted']}>
          <JumpTo row={replacement} text={t('timeline.correctedBy')} />{' '}
          {t('timeline.reason', { reason: replacement.reason })}
        </p>
      )}
      {row.evidence.length > 0 && (
        <div className={styles['thumbs']}>
          {row.evidence.flatMap((evidence) =>
            evidence.files.map((file) => (
              <button
                key={file.fileId}
                type="button"
                disabled={file.protection === 'sealed'}
                title={evidence.caption || file.name}
                aria-label={t('timeline.evidenceOf', { name: evidence.caption || file.name })}
                onClick={() => actions.onOpenEvidence(evidence.id, file.fileId)}
              >
                <FileThumb
                  file={file}
                  fileUrl={fileUrl}
                  className={evidenceStyles['thumb']}
                  endingClass={evidenceStyles['ending']}
                />
              </button>
            )),
          )}
        </div>
      )}
      <p className={styles['who']}>{who}</p>
    </article>
  );
}

function JumpTo({ row, text }: { readonly row: ProgressRow; readonly text: string }) {
  return (
    <Button size="small" type="link" className={styles['jump']} onClick={() => jumpTo(row.id)}>
      {text}
    </Button>
  );
}

function jumpTo(progressId: string): void {
  const entry = document.querySelector<HTMLElement>(`#${CSS.escape(entryId(progressId))}`);
  entry?.scrollIntoView({ block: 'nearest' });
  entry?.focus();
}

export function entryId(progressId: string): string {
  return `progress-${progressId}`;
}
