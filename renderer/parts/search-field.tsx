import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly className?: string | undefined;
  readonly onChange: (text: string) => void;
  /** ↓ or Enter: on to what was found. */
  readonly onLeave: () => void;
}

/**
 * Searches with every letter, but leaves unfinished pinyin alone. `/` leads here from anywhere on the page, Esc empties
 * it, ↓ and Enter go on to what was found.
 */
export function SearchField({ label, value, className, onChange, onLeave }: SearchFieldProps) {
  const { t } = useTranslation('common');
  const field = useRef<InputRef>(null);
  const [text, setText] = useState(value);
  const [isComposing, setIsComposing] = useState(false);
  if (!isComposing && text.trim() !== value.trim()) setText(value);

  useEffect(() => {
    const focusSearch = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== '/' || event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
      if (document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      field.current?.focus({ cursor: 'all' });
    };
    document.addEventListener('keydown', focusSearch);
    return () => document.removeEventListener('keydown', focusSearch);
  }, []);

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
    event.preventDefault();
    change('', false);
  }

  return (
    <Input
      ref={field}
      className={className}
      aria-label={label}
      placeholder={label}
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

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
