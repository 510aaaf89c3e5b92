import { Button, Checkbox, Input, type InputRef } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureDetail } from '../../../db/contract/measures-calls.ts';
import { localName } from '../../locales/local-name.ts';
import type { MeasureChanges } from '../../state/measure-slice.ts';
import { readDay } from '../../state/record-rules.ts';
import type { EditDrafts } from './edit-drafts.ts';
import styles from './measure-page.module.css';

export interface DueEditProps {
  readonly measure: MeasureDetail;
  readonly today: string;
  readonly drafts: EditDrafts;
  readonly onSave: (changes: MeasureChanges) => Promise<boolean>;
}

const dueCall = 'measures.update';

/** The due day with the printed wording beside it; both can be put right where they stand. */
export function DueEdit({ measure, today, drafts, onSave }: DueEditProps) {
  const { t } = useTranslation('measure');
  const { t: tCommon } = useTranslation('common');
  const ids = useId();
  const dayField = useRef<InputRef>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (isOpen) dayField.current?.focus();
  }, [isOpen]);
  const kept = {
    dueOn: drafts.find(dueCall, measure.id, 'dueOn'),
    isContinuous: drafts.find(dueCall, measure.id, 'isContinuous'),
    dueTextZh: drafts.find(dueCall, measure.id, 'dueTextZh'),
  };
  const dueText = kept.dueOn ?? measure.dueOn ?? '';
  const isContinuous = kept.isContinuous === undefined ? measure.isContinuous : kept.isContinuous === 'yes';
  const printed = kept.dueTextZh ?? measure.dueTextZh;
  const printedNow = localName(measure.dueTextZh, measure.dueTextEn);
  const dueOn = dueText.trim() === '' ? null : readDay(dueText, today);
  const isUnreadable = dueText.trim() !== '' && dueOn === null;

  function keep(field: keyof typeof kept, value: string): void {
    drafts.keep(dueCall, measure.id, field, value);
  }

  function close(): void {
    setIsOpen(false);
    for (const field of Object.keys(kept)) drafts.forget(dueCall, measure.id, field);
  }

  async function save(): Promise<void> {
    if (isUnreadable) return;
    const changes = {
      ...(dueOn !== measure.dueOn && { dueOn }),
      ...(isContinuous !== measure.isContinuous && { isContinuous }),
      ...(printed !== measure.dueTextZh && { dueTextZh: printed }),
    };
    if (Object.keys(changes).length === 0 || (await onSave(changes))) close();
  }

  if (!isOpen && Object.values(kept).every((value) => value === undefined)) {
    return (
      <span>
        <strong>
          {measure.dueOn ?? (measure.isContinuous ? t('facts.continuous') : t('facts.dueUndecided'))}
        </strong>
        {measure.dueOn !== null && measure.isContinuous && ` · ${t('facts.continuous')}`}
        {printedNow !== '' && (
          <span className={styles['muted']}> {t('facts.printedDue', { text: printedNow })}</span>
        )}{' '}
        <Button
          size="small"
          type="link"
          aria-label={`${t('facts.due')} ${t('action.edit')}`}
          onClick={() => setIsOpen(true)}
        >
          {t('action.edit')}
        </Button>
      </span>
    );
  }
  return (
    <span className={styles['editing']}>
      <label htmlFor={`${ids}-day`}>{t('facts.dueDay')}</label>
      <Input
        id={`${ids}-day`}
        className={styles['dueDay']}
        ref={dayField}
        value={dueText}
        placeholder={t('facts.dueHelp')}
        status={isUnreadable ? 'error' : ''}
        onChange={(event) => keep('dueOn', event.target.value)}
      />
      {isUnreadable && <span role="alert">{t('facts.dueUnreadable')}</span>}
      <Checkbox
        checked={isContinuous}
        onChange={(event) => keep('isContinuous', event.target.checked ? 'yes' : 'no')}
      >
        {t('facts.continuous')}
      </Checkbox>
      <label htmlFor={`${ids}-text`}>{t('facts.dueText')}</label>
      <Input
        id={`${ids}-text`}
        className={styles['dueText']}
        value={printed}
        onChange={(event) => keep('dueTextZh', event.target.value)}
      />
      <Button size="small" type="primary" onClick={() => void save()}>
        {t('action.keep')}
      </Button>
      <Button size="small" onClick={close}>
        {tCommon('cancel')}
      </Button>
    </span>
  );
}
