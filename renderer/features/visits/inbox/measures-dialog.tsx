import { Checkbox, Input, Modal, type InputRef } from 'antd';
import { useRef, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { focusTile } from './focus-tile.ts';
import styles from './inbox.module.css';

/** A measure that the visit looks at. */
export interface ColumnMeasure {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

export interface MeasuresDialogProps {
  readonly isOpen: boolean;
  readonly measures: readonly ColumnMeasure[];
  readonly currentMeasureId: string | null;
  /** How many files it is for. */
  readonly count: number;
  readonly onConfirm: (measures: readonly ColumnMeasure[]) => void;
  readonly onClose: () => void;
}

/** Which measures of the visit the chosen files are evidence of; typing finds one, Enter confirms. */
export function MeasuresDialog({ isOpen, onClose, ...view }: MeasuresDialogProps) {
  const { t } = useTranslation('inbox');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const field = useRef<InputRef>(null);
  const confirm = (): void => {
    const measures = view.measures.filter(({ id }) => chosen.includes(id));
    if (measures.length > 0) view.onConfirm(measures);
  };
  return (
    <Modal
      open={isOpen}
      centered
      destroyOnHidden
      focusable={{ focusTriggerAfterClose: false }}
      afterClose={focusTile}
      title={t('measuresTitle')}
      okText={t('confirm')}
      cancelText={t('dismiss')}
      okButtonProps={{ disabled: chosen.length === 0 }}
      onOk={confirm}
      onCancel={onClose}
      afterOpenChange={(isShown) => {
        setChosen(isShown && view.currentMeasureId !== null ? [view.currentMeasureId] : []);
        if (isShown) field.current?.focus();
      }}
    >
      <p className={styles['muted']}>{t('measuresHint', { n: view.count })}</p>
      <MeasureChoice
        field={field}
        measures={view.measures}
        chosen={chosen}
        onChoose={setChosen}
        onConfirm={confirm}
      />
    </Modal>
  );
}

interface MeasureChoiceProps {
  readonly field: Ref<InputRef>;
  readonly measures: readonly ColumnMeasure[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly onConfirm: () => void;
}

function MeasureChoice({ field, measures, chosen, onChoose, onConfirm }: MeasureChoiceProps) {
  const { t } = useTranslation('inbox');
  const [text, setText] = useState('');
  const sought = text.trim().toLowerCase();
  const found = measures.filter(({ code, title }) => `${code} ${title}`.toLowerCase().includes(sought));

  function enter(): void {
    const [only, ...others] = found;
    if (sought === '' || !only || others.length > 0) return onConfirm();
    onChoose([...new Set([...chosen, only.id])]);
    setText('');
  }

  return (
    <>
      <Input
        ref={field}
        aria-label={t('measuresFind')}
        placeholder={t('measuresFind')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={enter}
      />
      <ul className={styles['measures']}>
        {found.map(({ id, code, title }) => (
          <li key={id}>
            <Checkbox
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChoose(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            >
              {code} {title}
            </Checkbox>
          </li>
        ))}
        {found.length === 0 && <li className={styles['muted']}>{t('measuresNone')}</li>}
      </ul>
    </>
  );
}
