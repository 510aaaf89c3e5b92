import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StatusSheetColumn } from '../../../db/model/status-sheet.ts';
import { columnsToOffer, moveColumn, toggleColumn } from '../../state/report-columns.ts';
import styles from './reports-page.module.css';

export interface ColumnOrderProps {
  readonly columns: readonly StatusSheetColumn[];
  readonly onChange: (columns: readonly StatusSheetColumn[]) => void;
}

/** The sheet's columns from left to right, then those left out. */
export function ColumnOrder({ columns, onChange }: ColumnOrderProps) {
  const { t } = useTranslation('reports');
  return (
    <ol className={styles['columns']}>
      {columnsToOffer(columns).map((column) => {
        const place = columns.indexOf(column);
        const name = t(`column-${column}`);
        return (
          <li key={column}>
            <Checkbox checked={place >= 0} onChange={() => onChange(toggleColumn(columns, column))}>
              {name}
            </Checkbox>
            {place >= 0 && (
              <span>
                <Button
                  type="text"
                  icon={<ArrowUpOutlined />}
                  aria-label={t('up', { column: name })}
                  disabled={place === 0}
                  onClick={() => onChange(moveColumn(columns, column, -1))}
                />
                <Button
                  type="text"
                  icon={<ArrowDownOutlined />}
                  aria-label={t('down', { column: name })}
                  disabled={place === columns.length - 1}
                  onClick={() => onChange(moveColumn(columns, column, 1))}
                />
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
