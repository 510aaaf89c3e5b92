import { Input, type InputRef } from 'antd';
import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { pastedTitles } from '../../state/plan-edit-rules.ts';
import styles from './plan-edit.module.css';

export interface OutlineAdderProps {
  readonly noun: 'action' | 'measure';
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onAdd: (titles: readonly string[]) => void;
  readonly onEnd: () => void;
}

/** A line that is typed: Enter makes it part of the plan and begins the next; pasted lines become one each. */
export function OutlineAdder({ noun, text, onText, onAdd, onEnd }: OutlineAdderProps) {
  const { t } = useTranslation('planEdit');
  const field = useRef<InputRef>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.input?.scrollIntoView({ block: 'nearest' });
  }, []);

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' || (event.key === 'Enter' && text.trim() === '')) {
      event.preventDefault();
      event.stopPropagation();
      onEnd();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onAdd([text.trim()]);
    } else if (event.key.toLowerCase() === 'z' && text !== '') event.stopPropagation();
  }

  function paste(event: ClipboardEvent): void {
    const titles = pastedTitles(event.clipboardData.getData('text'));
    if (titles.length < 2) return;
    event.preventDefault();
    onAdd([`${text}${titles[0] ?? ''}`, ...titles.slice(1)]);
  }

  const label = t(noun === 'action' ? 'newAction' : 'newMeasure');
  return (
    <li data-noun={noun} className={styles['adder']}>
      <Input
        ref={field}
        value={text}
        aria-label={label}
        placeholder={`${label}　${t('newHint')}`}
        autoComplete="off"
        onChange={(event) => onText(event.target.value)}
        onKeyDown={press}
        onPaste={paste}
      />
    </li>
  );
}
