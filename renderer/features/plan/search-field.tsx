import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './plan-page.module.css';

export interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** ↓ or Enter: on to what was found. */
  readonly onLeave: () => void;
  readonly ref: Ref<InputRef>;
}

/** Searches with every letter, but leaves unfinished pinyin alone. Esc empties it, ↓ and Enter go to the list. */
export function SearchField({ value, onChange, onLeave, ref }: SearchFieldProps) {
  const { t } = useTranslation('plan');
  const [text, setText] = useState(value);
  const [isComposing, setIsComposing] = useState(false);
  if (!isComposing && text.trim() !== value) setText(value);

  function change(next: string, isUnfinished: boolean): void {
    setText(next);
    if (!isUnfinished) onChange(next);
  }

  function press(event: KeyboardEvent): void {
    if (!isComposing && (event.key === 'ArrowDown' || event.key === 'Enter')) {
      event.preventDefault();
      onLeave();
      return;
    }
    if (event.key !== 'Escape' || text === '') return;
    event.stopPropagation();
    change('', false);
  }

  return (
    <Input
      ref={ref}
      className={styles['search']}
      aria-label={t('find')}
      placeholder={t('find')}
      title={t('findKey')}
      value={text}
      allowClear
      onChange={(event) => change(event.target.value, isComposing)}
      onCompositionStart={() => setIsComposing(true)}
      onCompositionEnd={(event) => {
        setIsComposing(false);
        change(event.currentTarget.value, false);
      }}
      onKeyDown={press}
    />
  );
}
