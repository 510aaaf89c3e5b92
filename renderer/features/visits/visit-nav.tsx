import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddPart } from './add-part.tsx';
import type { VisitItem } from './visit-items.ts';
import styles from './visit-page.module.css';

export interface VisitNavProps {
  readonly items: readonly VisitItem[];
  readonly shown: string;
  readonly onShow: (key: string) => void;
}

const shapes = { open: '○', begun: '●', done: '✓' } as const;

/** 要看的: everything of the visit, with how far it is; J and K go on and back. */
export function VisitNav({ items, shown, onShow }: VisitNavProps) {
  const { t } = useTranslation('visits');
  const [isAdding, setIsAdding] = useState(false);
  return (
    <nav className={styles['nav']} aria-label={t('toDo')}>
      <h2>{t('toDo')}</h2>
      <ul>
        {items.map(({ key, name, state, count }) => (
          <li key={key}>
            <button
              type="button"
              aria-current={key === shown ? 'page' : undefined}
              data-state={state}
              title={name}
              onClick={() => onShow(key)}
            >
              <span aria-hidden="true">{shapes[state]}</span>
              <span className={styles['itemName']}>{name}</span>
              <span className={styles['itemCount']}>{count}</span>
              <span className="visually-hidden">{t(`itemState.${state}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Button size="small" type="link" onClick={() => setIsAdding(true)}>
        {t('addPart')}
      </Button>
      {isAdding && <AddPart onClose={() => setIsAdding(false)} onAdded={onShow} />}
    </nav>
  );
}
