import { Button, Input } from 'antd';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './first-run-page.module.css';

export interface OpenFormProps {
  readonly path: string;
  readonly recentPaths: readonly string[];
  readonly isBusy: boolean;
  readonly onEdit: (path: string) => void;
  readonly onOpen: (path: string) => void;
  /** Opens the system's dialog for a folder; null where there is none. */
  readonly onPick: (() => void) | null;
}

export function OpenForm({ path, recentPaths, isBusy, onEdit, onOpen, onPick }: OpenFormProps) {
  const { t } = useTranslation('firstRun');

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (path.trim() !== '') onOpen(path.trim());
  }

  return (
    <section className={styles['open']} aria-labelledby="open-title">
      <h2 id="open-title">{t('openTitle')}</h2>
      <p className={styles['hint']}>{t('openHint')}</p>
      {recentPaths.length > 0 && (
        <>
          <h3>{t('recent')}</h3>
          <ul className={styles['recent']}>
            {recentPaths.map((recent) => (
              <li key={recent}>
                <Button block className={styles['path']} disabled={isBusy} onClick={() => onOpen(recent)}>
                  {recent}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {onPick && (
        <Button disabled={isBusy} onClick={onPick}>
          {t('pickFolder')}
        </Button>
      )}
      <form onSubmit={submit} className={styles['field']}>
        <label htmlFor="open-path">{t('openPath')}</label>
        <div className={styles['place']}>
          <Input id="open-path" value={path} onChange={(event) => onEdit(event.target.value)} />
          <Button htmlType="submit" disabled={isBusy || path.trim() === ''}>
            {t('open')}
          </Button>
        </div>
      </form>
    </section>
  );
}
