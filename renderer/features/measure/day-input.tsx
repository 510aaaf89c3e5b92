import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDay } from '../../state/record-rules.ts';
import styles from './record.module.css';

export interface DayInputProps {
  readonly id: string;
  /** Exactly what was typed; empty stands for `defaultDay`. */
  readonly value: string;
  readonly defaultDay: string;
  readonly today: string;
  readonly hasProblem: boolean;
  readonly onChange: (text: string) => void;
}

/** A day typed in any usual way, which stays as typed; a calendar for the mouse. Below it, how it will be read. */
export function DayInput({ id, value, defaultDay, today, hasProblem, onChange }: DayInputProps) {
  const { t } = useTranslation('measure');
  const calendar = useRef<HTMLInputElement>(null);
  const [isTyping, setIsTyping] = useState(false);
  const shown = value === '' && !isTyping ? defaultDay : value;
  const day = readDay(shown, today);

  return (
    <>
      <Input
        id={id}
        className={styles['day']}
        value={shown}
        placeholder={defaultDay}
        autoComplete="off"
        status={hasProblem ? 'error' : ''}
        aria-invalid={hasProblem}
        data-field="checkedOn"
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setIsTyping(true);
          onChange(event.target.value);
        }}
        onBlur={() => setIsTyping(false)}
      />
      <span className={styles['calendar']}>
        <Button
          type="text"
          aria-label={t('action.openCalendar')}
          icon={<CalendarOutlined />}
          onClick={() => calendar.current?.showPicker()}
        />
        <input
          ref={calendar}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={day ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
      <span className={styles['hint']}>
        {day !== null && day !== shown.trim() && t('record.meansDay', { day })}{' '}
        {day !== null && today !== '' && day > today && t('record.futureDay')}
      </span>
    </>
  );
}
