import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import { localName } from '../../locales/local-name.ts';
import { visitTheme, visitWord } from '../../locales/visit-words.ts';
import { formatDateTime } from '../../locales/format.ts';
import { useStore } from '../../state/store.ts';
import { VisitMoment } from './visit-moment.tsx';
import styles from './visit-page.module.css';

export interface VisitHeadProps {
  readonly visit: VisitDetail;
  readonly onClose: () => void;
  /** Comes back to this tab after another has taken the visit over; null while it is here. */
  readonly onLost: (() => void) | null;
}

/** Where one is: kind, purpose, school and day; arrival and departure; what is still open. */
export function VisitHead({ visit, onClose, onLost }: VisitHeadProps) {
  const { t } = useTranslation('visits');
  const { reason, giveReason } = useStore(
    useShallow((state) => ({ reason: state.visitReason, giveReason: state.giveReason })),
  );
  const { row, seal } = visit;
  return (
    <header className={styles['head']}>
      <p className={styles['place']}>
        <Link to="/visits">{t('title')}</Link> ›{' '}
        <Link to={`/organizations/${visit.organizationId}`}>
          {localName(row.organizationName, row.organizationNameEn)}
        </Link>
      </p>
      <div className={styles['headLine']}>
        <h1>
          {t('headline', {
            kind: visitWord('kind', visit.kind),
            purpose: visitWord('purpose', visit.purpose),
            school: localName(row.organizationName, row.organizationNameEn),
            day: visit.plannedOn,
          })}
        </h1>
        <span className={styles['theme']}>{visitTheme(row)}</span>
        <VisitMoment visit={visit} field="arrivedAtMs" />
        <VisitMoment visit={visit} field="leftAtMs" />
        {!seal && visit.open.length > 0 && (
          <span className={styles['muted']}>{t('openCount', { n: visit.open.length })}</span>
        )}
        <Button type={seal ? 'default' : 'primary'} onClick={onClose}>
          {t(seal ? 'sealedShow' : 'toClosing')}
        </Button>
      </div>
      {seal && (
        <div className={styles['sealed']} role="note">
          <span>{t('sealedAt', { time: formatDateTime(seal.sealedAtMs), name: seal.actorName })}</span>
          <label htmlFor="visit-reason">{t('reasonFor')}</label>
          <Input
            id="visit-reason"
            size="small"
            value={reason}
            placeholder={t('reasonHint')}
            onChange={({ target }) => giveReason(target.value)}
          />
        </div>
      )}
      {onLost && (
        <div className={styles['lost']} role="alert">
          <span>{t('lostToTab')}</span>
          <Button size="small" onClick={onLost}>
            {t('takeBack')}
          </Button>
        </div>
      )}
    </header>
  );
}
