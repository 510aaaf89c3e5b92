import { useTranslation } from 'react-i18next';
import { lights } from '../../../db/model/light-rules.ts';
import { statusWord } from '../../locales/status-words.ts';
import { LightMark } from '../../parts/light-mark.tsx';
import styles from './matrix.module.css';

/** What the marks mean, and the keys. */
export function MatrixLegend() {
  const { t } = useTranslation('matrix');
  return (
    <div className={styles['below']}>
      <div role="note" className={styles['legend']} aria-label={t('legend')}>
        {lights.map((light) => (
          <LightMark key={light} light={light} />
        ))}
        <span>
          {statusWord(null)} {t('legendUnfilled')}
        </span>
        <span>
          {t('notExpected')} {t('legendNotExpected')}
        </span>
        <span>3/7 ▲ {t('legendSum')}</span>
      </div>
      <span className={styles['keys']}>{t('keys')}</span>
    </div>
  );
}
