import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProgressRow } from '../../../db/contract/progress-calls.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import type { FileUrl } from '../../parts/file-thumb.tsx';
import type { Timeline } from '../../state/measure-slice.ts';
import { TimelineEntry } from './timeline-entry.tsx';
import styles from './timeline.module.css';

export interface TimelinePaneProps {
  readonly timeline: Timeline;
  readonly unitName: string;
  readonly fileUrl: FileUrl;
  readonly onShowAll: () => void;
  readonly onLoadOlder: () => void;
  readonly onCorrect: (row: ProgressRow) => void;
  readonly onWithdraw: (row: ProgressRow) => void;
  readonly onRestore: (row: ProgressRow) => void;
  readonly onOpenEvidence: (evidenceId: string, fileId: string) => void;
}

/** Every entry of the measure, newest first; nothing that was corrected or withdrawn is hidden. */
export function TimelinePane(props: TimelinePaneProps) {
  const { timeline, unitName } = props;
  const { t } = useTranslation('measure');
  const isFiltered = timeline.organizationId !== null;
  return (
    <section className={styles['pane']} aria-label={t('timeline.title')}>
      <div className={styles['head']}>
        <h2>{t('timeline.title')}</h2>
        {isFiltered && (
          <>
            <span className={styles['muted']}>{t('timeline.only', { unit: unitName })}</span>
            <Button size="small" type="link" onClick={props.onShowAll}>
              {t('action.showAll')}
            </Button>
          </>
        )}
      </div>
      <div className={styles['list']} tabIndex={-1}>
        {timeline.rows.length === 0 && (
          <EmptyState text={isFiltered ? t('timeline.emptyUnit', { unit: unitName }) : t('timeline.empty')} />
        )}
        {timeline.rows.map((row) => (
          <TimelineEntry
            key={row.id}
            row={row}
            replaced={
              row.correctsId === null ? null : (timeline.rows.find(({ id }) => id === row.correctsId) ?? null)
            }
            replacement={
              row.correctedById === null
                ? null
                : (timeline.rows.find(({ id }) => id === row.correctedById) ?? null)
            }
            {...props}
          />
        ))}
        {timeline.next !== null && (
          <Button type="link" onClick={props.onLoadOlder}>
            {t('action.loadOlder')}
          </Button>
        )}
      </div>
    </section>
  );
}
