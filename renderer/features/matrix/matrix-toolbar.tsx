import { Button, Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../db/contract/plans-calls.ts';
import { formatCount } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import { DayField } from '../../parts/day-field.tsx';
import type { LoadedMatrix, MatrixView } from '../../state/matrix-slice.ts';
import styles from './matrix.module.css';

export interface MatrixToolbarProps {
  readonly plans: readonly Plan[];
  readonly view: MatrixView;
  readonly matrix: LoadedMatrix | null;
  readonly today: string;
  readonly onOpenPlan: (code: string) => void;
  readonly onAsOf: (day: string | null) => void;
  readonly onTurn: () => void;
  readonly onPercent: () => void;
  readonly onFold: (isFolded: boolean) => void;
  readonly onExport: (format: 'xlsx' | 'csv') => void;
}

/** Where one is and as of when, how the matrix is looked at, and what can be done with it. */
export function MatrixToolbar(props: MatrixToolbarProps) {
  const { plans, view, matrix, today } = props;
  const { t } = useTranslation('matrix');
  const options = plans
    .filter(({ isChosen, code }) => isChosen || code === view.planCode)
    .map(({ code, titleZh, titleEn }) => ({ value: code, label: localName(titleZh, titleEn) }));
  const isReady = matrix !== null && matrix.measures.length > 0 && matrix.units.length > 0;
  return (
    <header className={styles['toolbar']}>
      <h1>{t('title')}</h1>
      <Select
        className={styles['planSelect']}
        aria-label={t('plan')}
        value={view.planCode}
        options={options}
        onChange={props.onOpenPlan}
        popupMatchSelectWidth={false}
      />
      <label htmlFor="matrix-as-of">{t('asOf')}</label>
      <DayField
        id="matrix-as-of"
        label={t('asOf')}
        value={view.asOf ?? today}
        onChange={(day) => props.onAsOf(day === today ? null : day)}
      />
      {matrix && (
        <span className={styles['size']}>
          {t('size', {
            measures: formatCount(matrix.measures.length),
            units: formatCount(matrix.units.length),
          })}
        </span>
      )}
      <div className={styles['tools']}>
        <Button disabled={!isReady} onClick={() => props.onExport('csv')}>
          {t('exportCsv')}
        </Button>
        <Button type="primary" disabled={!isReady} onClick={() => props.onExport('xlsx')}>
          {t('exportXlsx')}
        </Button>
      </div>
    </header>
  );
}

/** How the cells are arranged; beside the filters, since both change what is seen. */
export function MatrixArrangement({
  view,
  onTurn,
  onPercent,
  onFold,
  matrix,
}: Pick<MatrixToolbarProps, 'view' | 'matrix' | 'onTurn' | 'onPercent' | 'onFold'>) {
  const { t } = useTranslation('matrix');
  return (
    <div className={styles['tools']}>
      <Checkbox checked={view.hasPercent} onChange={onPercent}>
        {t('percent')}
      </Checkbox>
      <Button onClick={onTurn}>{t('turn')}</Button>
      <Button disabled={matrix === null} onClick={() => onFold(true)}>
        {t('fold')}
      </Button>
      <Button disabled={matrix === null} onClick={() => onFold(false)}>
        {t('unfold')}
      </Button>
    </div>
  );
}
