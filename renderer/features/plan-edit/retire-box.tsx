import { Button, Input, type InputRef } from 'antd';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readDay } from '../../state/record-rules.ts';
import styles from './plan-edit.module.css';

export interface RetireBoxProps {
  readonly reason: string;
  readonly day: string;
  readonly today: string;
  readonly onReason: (reason: string) => void;
  readonly onDay: (day: string) => void;
  readonly onRetire: (reason: string, retiredOn: string) => void;
  readonly onCancel: () => void;
}

/** Says what retiring does before it does it; a reason is wanted, since others will read it years later. */
export function RetireBox(props: RetireBoxProps) {
  const { reason, day, today, onRetire, onCancel } = props;
  const { t } = useTranslation(['planEdit', 'common']);
  const id = useId();
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  const retiredOn = readDay(day === '' ? today : day, today);

  function retire(): void {
    if (reason.trim() === '') field.current?.focus();
    else if (retiredOn !== null) onRetire(reason.trim(), retiredOn);
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') retire();
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <section className={styles['retire']} aria-labelledby={`${id}-title`} data-own-undo>
      <h2 id={`${id}-title`}>{t('retireTitle')}</h2>
      <p className={styles['muted']}>{t('retireHint')}</p>
      <div className={styles['adderRow']}>
        <Input
          ref={field}
          aria-label={t('retireReason')}
          placeholder={t('retireReason')}
          value={reason}
          onChange={(event) => props.onReason(event.target.value)}
          onKeyDown={press}
        />
        <Input
          aria-label={t('retireDay')}
          placeholder={today}
          value={day}
          status={retiredOn === null ? 'error' : ''}
          style={{ width: 160 }}
          onChange={(event) => props.onDay(event.target.value)}
          onKeyDown={press}
        />
        <Button danger type="primary" disabled={reason.trim() === '' || retiredOn === null} onClick={retire}>
          {t('retireDo')}
        </Button>
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
      </div>
    </section>
  );
}
