import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import type { Answers } from '../../../db/model/form/answers.ts';
import { wordsIn } from '../../../db/model/form/form.ts';
import { formatTime } from '../../locales/format.ts';
import { formLanguage } from '../../locales/i18n.ts';
import { FormSheet } from '../../parts/form-sheet.tsx';
import { useKey } from '../../parts/use-key.ts';
import { useStore } from '../../state/store.ts';
import { readAnswers } from '../../state/form-answers.ts';
import { correctionPlace, recordPlace, textAt } from '../../state/visit-places.ts';
import { KeptLine } from './kept-line.tsx';
import { isStanding } from './visit-items.ts';
import styles from './form.module.css';

export interface FormPaneProps {
  readonly visit: VisitDetail;
  readonly formId: string;
}

/** Which sheet is in hand: a recorded one, its correction, or (null) a new one. */
interface Sheet {
  readonly recordId: string | null;
  readonly isCorrecting: boolean;
}

/** A form of the visit; filled in as often as it is wanted, and a recorded sheet is corrected with a reason. */
export function FormPane({ visit, formId }: FormPaneProps) {
  const { t } = useTranslation('visits');
  const store = useStore(
    useShallow((state) => ({
      form: state.forms[formId],
      texts: state.visitTexts,
      loadForm: state.loadForm,
      typeVisit: state.typeVisit,
      recordAnswers: state.recordAnswers,
      withdrawRecord: state.withdrawRecord,
      removePart: state.removeVisitPart,
    })),
  );
  const { form, loadForm, texts } = store;
  const records = visit.records.filter((record) => record.formId === formId && isStanding(record));
  const newest = records.at(-1);
  const fresh = recordPlace(visit.id, formId);
  const begun = records.find(({ id }) => (textAt(texts, correctionPlace(id), 'answers') ?? '') !== '');
  const [chosen, setChosen] = useState<Sheet | null>(null);
  const isFreshBegun = (textAt(texts, fresh, 'answers') ?? '') !== '';
  const first: Sheet = begun
    ? { recordId: begun.id, isCorrecting: true }
    : isFreshBegun || !newest
      ? { recordId: null, isCorrecting: false }
      : { recordId: newest.id, isCorrecting: false };
  const isThere = chosen?.recordId == null || records.some(({ id }) => id === chosen.recordId);
  const sheet = chosen && isThere ? chosen : first;
  useEffect(() => {
    void loadForm(formId);
  }, [formId, loadForm]);
  const record = records.find(({ id }) => id === sheet.recordId);
  const place = sheet.isCorrecting && record ? correctionPlace(record.id) : fresh;
  const base = (record?.answers ?? {}) as Answers;
  const isWritable = sheet.isCorrecting || !record;
  const answers = isWritable ? readAnswers(textAt(texts, place, 'answers'), base) : base;
  const reason = textAt(texts, place, 'reason') ?? '';
  const canRecord = Object.keys(answers).length > 0 && (!sheet.isCorrecting || reason.trim() !== '');
  async function save(): Promise<void> {
    if (!canRecord) return;
    const isDone = await store.recordAnswers(
      formId,
      answers,
      sheet.isCorrecting ? (record?.id ?? null) : null,
      reason,
    );
    if (isDone) setChosen(null);
  }
  useKey((event) => {
    if (event.key === 'Enter' && event.ctrlKey && isWritable) void save();
  });
  if (!form) return null;
  return (
    <div>
      <header className={styles['formHead']}>
        <h2>{wordsIn(form.title, formLanguage())}</h2>
        <span className={styles['muted']}>{t('formVersion', { version: form.version })}</span>
        {records.map(({ id, notedAtMs }, index) => (
          <Button
            key={id}
            size="small"
            type={id === sheet.recordId ? 'primary' : 'default'}
            onClick={() => setChosen({ recordId: id, isCorrecting: false })}
          >
            {t('sheetOf', { n: index + 1, time: formatTime(notedAtMs).slice(0, 5) })}
          </Button>
        ))}
        {records.length > 0 && (
          <Button size="small" onClick={() => setChosen({ recordId: null, isCorrecting: false })}>
            {t('anotherSheet')}
          </Button>
        )}
        {isWritable && <KeptLine place={place} field="answers" />}
      </header>
      <FormSheet
        form={form}
        answers={answers}
        today={visit.plannedOn}
        isReadOnly={!isWritable}
        onAnswers={(next) => store.typeVisit(place, 'answers', JSON.stringify(next))}
      />
      <div className={styles['acts']}>
        {sheet.isCorrecting && (
          <Input
            className={styles['reason']}
            aria-label={t('correctionReason')}
            placeholder={t('correctionReason')}
            value={reason}
            onChange={({ target }) => store.typeVisit(place, 'reason', target.value)}
          />
        )}
        {isWritable ? (
          <Button type="primary" disabled={!canRecord} onClick={() => void save()}>
            {t(sheet.isCorrecting ? 'recordCorrection' : 'record')} Ctrl+Enter
          </Button>
        ) : (
          record && (
            <>
              <Button onClick={() => setChosen({ recordId: record.id, isCorrecting: true })}>
                {t('correct')}
              </Button>
              <Button type="text" onClick={() => void store.withdrawRecord(record.id)}>
                {t('withdraw')}
              </Button>
            </>
          )
        )}
        {records.length === 0 && (
          <Button type="text" onClick={() => void store.removePart('form', formId)}>
            {t('dropPart')}
          </Button>
        )}
      </div>
    </div>
  );
}
