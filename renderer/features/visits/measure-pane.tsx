import { Button, Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import { progressStatuses } from '../../../db/model/progress.ts';
import { formatDay, formatPercent } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import { statusWord } from '../../locales/status-words.ts';
import { useKey } from '../../parts/use-key.ts';
import { useStore } from '../../state/store.ts';
import { measurePlace, textAt } from '../../state/visit-places.ts';
import { isTyping } from './is-typing.ts';
import { KeptField } from './kept-field.tsx';
import styles from './visit-page.module.css';

export interface MeasurePaneProps {
  readonly visit: VisitDetail;
  readonly measureId: string;
}

/** A measure at this school: what it asks for, how it stood, and today's entry; the digits choose the status. */
export function MeasurePane({ visit, measureId }: MeasurePaneProps) {
  const { t } = useTranslation('visits');
  const place = measurePlace(measureId);
  const { status, percent, isDifficult, problems, typeVisit, recordMeasure, removePart } = useStore(
    useShallow((state) => ({
      status: textAt(state.visitTexts, place, 'status') ?? '',
      percent: textAt(state.visitTexts, place, 'percent') ?? '',
      isDifficult: (textAt(state.visitTexts, place, 'isDifficult') ?? '') !== '',
      problems: state.visitProblems,
      typeVisit: state.typeVisit,
      recordMeasure: state.recordMeasure,
      removePart: state.removeVisitPart,
    })),
  );
  useKey((event) => {
    const chosen = progressStatuses[Number(event.key) - 1];
    if (event.key === 'Enter' && event.ctrlKey && !event.defaultPrevented) void recordMeasure(measureId);
    if (!chosen || event.ctrlKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    typeVisit(place, 'status', chosen);
  });
  const measure = visit.measures.find(({ id }) => id === measureId);
  if (!measure) return null;
  const record = (): void => void recordMeasure(measureId);
  return (
    <div className={styles['measure']}>
      <h2>
        {measure.code} {localName(measure.titleZh, measure.titleEn)}
      </h2>
      <p>{localName(measure.requirementZh, measure.requirementEn)}</p>
      <p className={styles['muted']}>
        {measure.status === null
          ? t('noStatusYet')
          : t('lastStatus', {
              status: statusWord(measure.status),
              percent: measure.percent === null ? '' : ` ${formatPercent(measure.percent)}`,
              day: formatDay(measure.checkedOn),
            })}{' '}
        <Link to={`/measure/${measure.code}?unit=${visit.organizationId}`}>{t('openMeasure')}</Link>
      </p>
      <div role="radiogroup" aria-label={t('status')} className={styles['statuses']}>
        {progressStatuses.map((name, index) => (
          <label key={name}>
            <input
              type="radio"
              name="visit-status"
              checked={status === name}
              onChange={() => typeVisit(place, 'status', name)}
            />
            <span aria-hidden="true">{index + 1}</span> {statusWord(name)}
          </label>
        ))}
        {problems.status && <span role="alert">{t('statusMissing')}</span>}
      </div>
      <div className={styles['inline']}>
        <Input
          className={styles['percent']}
          aria-label={t('percent')}
          addonBefore={t('percent')}
          suffix="%"
          value={percent}
          status={problems.percent ? 'error' : ''}
          onChange={({ target }) => typeVisit(place, 'percent', target.value)}
        />
        {problems.percent && <span role="alert">{t('percentUnreadable')}</span>}
        <Checkbox
          checked={isDifficult}
          onChange={({ target }) => typeVisit(place, 'isDifficult', target.checked ? 'yes' : '')}
        >
          {t('difficult')}
        </Checkbox>
      </div>
      <KeptField place={place} field="note" label={t('measureNote')} rows={4} onRecord={record} />
      <div className={styles['acts']}>
        <Button type="primary" onClick={record}>
          {t('record')} Ctrl+Enter
        </Button>
        <Button type="text" onClick={() => void removePart('measure', measureId)}>
          {t('dropPart')}
        </Button>
      </div>
    </div>
  );
}
