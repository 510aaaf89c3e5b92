import { Button, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import { useStore } from '../../state/store.ts';
import styles from './visit-page.module.css';

export interface VisitMomentProps {
  readonly visit: VisitDetail;
  readonly field: 'arrivedAtMs' | 'leftAtMs';
}

/** Arrival or departure: one press takes the time of now, and it can be set by hand. */
export function VisitMoment({ visit, field }: VisitMomentProps) {
  const { t } = useTranslation('visits');
  const { updateVisit, stampVisit } = useStore(
    useShallow((state) => ({ updateVisit: state.updateVisit, stampVisit: state.stampVisit })),
  );
  const at = visit[field];
  const shown = useMemo(() => (at === null ? null : dayjs(at)), [at]);
  const day = visit.plannedOn;
  if (at === null) {
    return (
      <Button size="small" onClick={() => void stampVisit(field)}>
        {t(`moment.${field}`)} —
      </Button>
    );
  }
  return (
    <span className={styles['moment']}>
      {t(`moment.${field}`)}
      <TimePicker
        size="small"
        format="HH:mm"
        variant="borderless"
        needConfirm={false}
        aria-label={t(`moment.${field}`)}
        value={shown}
        onChange={(time) =>
          void updateVisit({ [field]: time ? dayjs(`${day}T${time.format('HH:mm')}`).valueOf() : null })
        }
      />
    </span>
  );
}
