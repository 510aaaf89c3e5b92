import { Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { editKey } from '../../state/edit-drafts.ts';
import { NamesWarning } from '../../parts/names-warning.tsx';
import { useStore } from '../../state/store.ts';
import { KeptLine } from './kept-line.tsx';
import type { DraftPlace } from '../../state/visit-places.ts';
import styles from './visit-page.module.css';

export interface KeptFieldProps {
  readonly place: DraftPlace;
  readonly field: string;
  readonly label: string;
  /** What the record says; typed text is laid over it. */
  readonly value?: string;
  readonly rows?: number;
  readonly hint?: string;
  readonly isFocused?: boolean;
  readonly children?: ReactNode;
  /** Ctrl+Enter. */
  readonly onRecord?: () => void;
  /** The field was left with something in it that is not recorded yet. */
  readonly onLeft?: (text: string) => void;
}

/** A text that is on disk within a second of each keystroke, with the time of it beside the label. */
export function KeptField(props: KeptFieldProps) {
  const { place, field, label, value = '', rows = 1, hint, isFocused, children, onRecord, onLeft } = props;
  const id = useId();
  const key = editKey(place.call, place.subjectId, field);
  const { draft, typeVisit, flushVisit } = useStore(
    useShallow((state) => ({
      draft: state.visitTexts[key],
      typeVisit: state.typeVisit,
      flushVisit: state.flushVisit,
    })),
  );
  const common = {
    id,
    value: draft ?? value,
    placeholder: hint,
    autoFocus: isFocused,
    'aria-describedby': `${id}-kept`,
    onChange: ({ target }: { target: { value: string } }) => typeVisit(place, field, target.value),
    onBlur: ({ target }: { target: Element }) => {
      flushVisit();
      // Taken over by another tab: its text goes on there.
      if (target.closest('[inert]')) return;
      if (draft !== undefined && draft !== value) onLeft?.(draft);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || rows === 1) || event.nativeEvent.isComposing) return;
      event.preventDefault();
      onRecord?.();
    },
  };
  return (
    <div className={styles['field']}>
      <div className={styles['fieldHead']}>
        <label htmlFor={id}>{label}</label>
        <span id={`${id}-kept`}>
          <KeptLine place={place} field={field} />
        </span>
      </div>
      {rows > 1 ? (
        <Input.TextArea {...common} autoSize={{ minRows: rows, maxRows: 14 }} />
      ) : (
        <Input {...common} autoComplete="off" />
      )}
      {rows > 1 && <NamesWarning text={draft ?? value} />}
      {children}
    </div>
  );
}
