import { Button, Checkbox, Popover } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from './data-table-model.ts';
import styles from './data-table.module.css';

export interface DataTableBarProps<Row> {
  readonly toolbar: ReactNode;
  readonly columns: readonly DataColumn<Row>[];
  /** Ids of the columns that are not shown. */
  readonly hidden: readonly string[];
  readonly onHidden: (hidden: readonly string[]) => void;
  readonly isFiltering: boolean;
  readonly onFiltering: (isFiltering: boolean) => void;
  readonly onCopy: () => void;
  readonly onExport: () => void;
}

/** What can be done with the list as a whole. */
export function DataTableBar<Row>(props: DataTableBarProps<Row>) {
  const { toolbar, columns, hidden, onHidden, isFiltering, onFiltering, onCopy, onExport } = props;
  const { t } = useTranslation('table');
  const shown = columns.map(({ id }) => id).filter((id) => !hidden.includes(id));
  const choices = (
    <Checkbox.Group
      className={styles['choices']}
      value={shown}
      options={columns.map(({ id, title }) => ({
        value: id,
        label: title,
        disabled: shown.length === 1 && shown[0] === id,
      }))}
      onChange={(wanted) => onHidden(columns.map(({ id }) => id).filter((id) => !wanted.includes(id)))}
    />
  );
  return (
    <div className={styles['bar']}>
      <div className={styles['own']}>{toolbar}</div>
      <Button aria-pressed={isFiltering} onClick={() => onFiltering(!isFiltering)}>
        {t('filter')}
      </Button>
      <Popover trigger="click" placement="bottomRight" content={choices}>
        <Button>{t('columns')}</Button>
      </Popover>
      <Button title={t('copyTip')} onClick={onCopy}>
        {t('copy')}
      </Button>
      <Button onClick={onExport}>{t('export')}</Button>
    </div>
  );
}
