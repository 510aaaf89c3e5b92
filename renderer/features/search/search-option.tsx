import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../db/contract/search-calls.ts';
import { localName } from '../../locales/local-name.ts';
import { visitWord } from '../../locales/visit-words.ts';
import { Marked } from './marked.tsx';
import type { SearchRow } from './search-rows.ts';
import styles from './search.module.css';

export interface SearchOptionProps {
  readonly row: SearchRow;
  readonly isChosen: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

/** One line of the list. The field keeps the focus, so the mouse must not take it away. */
export function SearchOption({ row, isChosen, onPoint, onChoose }: SearchOptionProps) {
  const { t } = useTranslation('search');
  return (
    // Keys are the field's.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={`search-${row.key}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option of a select has no lines and marks
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={styles['option']}
      data-type={row.type}
      onMouseMove={isChosen ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {row.type === 'recent' && row.text}
      {row.type === 'all' && t('all', { kind: t(`kind.${row.kind}`) })}
      {row.type === 'hit' && <HitLines hit={row.hit} />}
    </div>
  );
}

function HitLines({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation('search');
  const { kind, field, measureCode, day, visit, record } = hit;
  const named = localName(hit.titleZh, hit.titleEn);
  const title = record && named === '' ? t(`record.${record.kind}`) : named;
  const isTitle = hit.context === title;
  const unit =
    kind === 'organization' || kind === 'visit'
      ? ''
      : localName(hit.organizationNameZh, hit.organizationNameEn);
  const measure = localName(hit.measureTitleZh, hit.measureTitleEn);
  const about = kind === 'evidence' || kind === 'indicator' ? `${measureCode} ${measure}`.trim() : '';
  const visited =
    kind === 'visit' && visit
      ? t('visit', { kind: visitWord('kind', visit.kind), purpose: visitWord('purpose', visit.purpose) })
      : '';
  return (
    <>
      <span className={styles['title']}>
        {kind === 'measure' || kind === 'progress' ? (
          <span className={styles['code']}>{measureCode}</span>
        ) : null}
        <span>{isTitle ? <Marked text={title} marks={hit.marks} /> : title}</span>
      </span>
      <span className={styles['facts']}>
        <span>{[about, visited, unit].filter(Boolean).join(' · ')}</span>
        {day !== null && <span>{day}</span>}
      </span>
      {!isTitle && (
        <span className={styles['context']}>
          <span className={styles['fieldName']}>{t(`in.${field}`)}</span>
          <Marked text={hit.context} marks={hit.marks} />
        </span>
      )}
    </>
  );
}
