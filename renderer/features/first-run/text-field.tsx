import { Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import styles from './first-run-page.module.css';

export interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: string;
  /** What is wrong with the value, or empty. */
  readonly error?: string;
  /** Takes the focus when it appears. */
  readonly isFirst?: boolean;
}

export function TextField({
  id,
  label,
  value,
  onChange,
  placeholder,
  hint,
  error = '',
  isFirst,
}: TextFieldProps) {
  const input = useRef<InputRef>(null);
  const note = error || hint;

  useEffect(() => {
    if (isFirst) input.current?.focus();
  }, [isFirst]);

  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        placeholder={placeholder}
        status={error === '' ? '' : 'error'}
        aria-invalid={error !== ''}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value)}
        ref={input}
      />
      {note && (
        <p id={`${id}-note`} className={error === '' ? styles['hint'] : styles['error']}>
          {note}
        </p>
      )}
    </div>
  );
}
