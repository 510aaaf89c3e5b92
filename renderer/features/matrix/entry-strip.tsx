import { useTranslation } from 'react-i18next';
import type { MatrixEntry } from '../../../db/contract/matrix-calls.ts';
import { formatCount, formatPercent } from '../../locales/format.ts';
import { LightMark } from '../../parts/light-mark.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import type { LineHead, ShownCell } from './matrix-model.ts';
import styles from './matrix.module.css';

export interface EntryStripProps {
  /** The cell that is looked at; null before any was. */
  readonly looked: { readonly row: LineHead; readonly column: LineHead; readonly cell: ShownCell } | null;
  /** Its entry; undefined while it is read. */
  readonly entry: MatrixEntry | null | undefined;
}

/** The last entry of the cell under the pointer or the keyboard: status, note, day, who, evidence. */
export function EntryStrip({ looked, entry }: EntryStripProps) {
  const { t } = useTranslation('matrix');
  return (
    <section className={styles['entry']} aria-label={t('entry')}>
      {looked ? (
        <>
          <h2 title={`${looked.row.name} · ${looked.column.name}`}>
            {looked.row.code} {looked.row.name} · {looked.column.code} {looked.column.name}
          </h2>
          <EntryFacts cell={looked.cell} entry={entry} />
        </>
      ) : (
        <p className={styles['facts']}>{t('entryHint')}</p>
      )}
    </section>
  );
}

function EntryFacts({ cell, entry }: { readonly cell: ShownCell; readonly entry: EntryStripProps['entry'] }) {
  const { t } = useTranslation('matrix');
  if (cell.kind === 'sum') {
    return (
      <>
        <p>{cell.words}</p>
        <p className={styles['facts']}>{t('sumOpen')}</p>
      </>
    );
  }
  if (cell.kind === 'unfilled') return <p className={styles['facts']}>{t('entryNone')}</p>;
  if (cell.kind === 'not-expected') return <p className={styles['facts']}>{t('entryNotExpected')}</p>;
  if (!entry) return <p className={styles['facts']}>{cell.words}</p>;
  return (
    <>
      <p>
        <LightMark light={entry.light} /> <StatusTag status={entry.status} isDifficult={entry.isDifficult} />{' '}
        {entry.percent !== null && formatPercent(entry.percent)}
      </p>
      <p className={styles['note']} title={entry.note}>
        {entry.note || t('noNote')}
      </p>
      <p className={styles['facts']}>
        {t('entryBy', { day: entry.checkedOn, actor: entry.actorName })}　
        {t('entryEvidence', { n: formatCount(entry.evidenceCount) })}　
        {t('entryMore', { n: formatCount(entry.entryCount) })}
      </p>
    </>
  );
}
