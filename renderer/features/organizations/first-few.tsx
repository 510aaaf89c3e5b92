import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../locales/format.ts';
import styles from './organizations-page.module.css';

export interface FirstFewProps {
  readonly name: string;
  readonly items: readonly ReactElement[];
}

const few = 5;

/** A list of which the first lines are shown at once and all of them on demand. */
export function FirstFew({ name, items }: FirstFewProps) {
  const { t } = useTranslation('organizations');
  const [isAll, setIsAll] = useState(items.length <= few);
  return (
    <>
      <ol className={styles['entries']} aria-label={name}>
        {isAll ? items : items.slice(0, few)}
      </ol>
      {!isAll && (
        <Button type="link" className={styles['showAll']} onClick={() => setIsAll(true)}>
          {t('showAll', { n: formatCount(items.length) })}
        </Button>
      )}
    </>
  );
}
