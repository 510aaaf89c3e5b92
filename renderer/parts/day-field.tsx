import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';

export interface DayFieldProps {
  /** YYYY-MM-DD, or null for none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly label: string;
  readonly id?: string;
  readonly isClearable?: boolean;
  readonly size?: 'small' | 'middle';
  readonly isDisabled?: boolean;
}

/** A calendar day that is typed or picked; speaks in YYYY-MM-DD. */
export function DayField({
  value,
  onChange,
  label,
  id,
  isClearable = false,
  size,
  isDisabled,
}: DayFieldProps) {
  // The picker forgets what is being typed as soon as it is given another object, though for the same day.
  const day = useMemo(() => (value === null ? null : dayjs(value)), [value]);
  return (
    <DatePicker
      id={id}
      aria-label={label}
      value={day}
      onChange={(chosen) => onChange(chosen?.isValid() ? chosen.format('YYYY-MM-DD') : null)}
      allowClear={isClearable}
      showNow={false}
      size={size}
      disabled={isDisabled}
      style={{ width: 'calc(var(--text-body) * 9.5)' }}
    />
  );
}
