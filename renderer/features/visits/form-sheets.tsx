import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import type { Answers } from '../../../db/model/form/answers.ts';
import type { Form } from '../../../db/model/form/form.ts';
import { sheetBeside, sheetsOf } from '../../../db/model/form/sheets.ts';
import type { Assessor } from '../../../db/model/record.ts';
import { formatTime } from '../../locales/format.ts';
import { FormSheet } from '../../parts/form-sheet.tsx';
import { useKey } from '../../parts/use-key.ts';
import { readAnswers } from '../../state/form-answers.ts';
import { useStore } from '../../state/store.ts';
import { correctionPlace, sheetPlace, textAt } from '../../state/visit-places.ts';

import { KeptLine } from './kept-line.tsx';
import styles from './form.module.css';

export interface FormSheetsProps {
  readonly visit: VisitDetail;
  readonly form: Form & { readonly id: string };
  readonly assessor: Assessor;
  /** The sheet that the visit was opened at, if any. */
  readonly openedId: string | null;
}

/** Which sheet is in hand: a recorded one, its correction, or (null) a new one. */
interface Chosen {
  readonly recordId: string | null;
  readonly isCorrecting: boolean;
}

/** The sheets of one side; a form is filled in as often as it is wanted, and a recorded sheet is corrected with a reason. */
export function FormSheets({ visit, form, assessor, openedId }: FormSheetsProps) {
  const { t } = useTranslation('visits');
  const store = useStore(
    useShallow((state) => ({
      texts: state.visitTexts,
      typeVisit: state.typeVisit,
      recordAnswers: state.recordAnswers,
      withdrawRecord: state.withdrawRecord,
      removePart: state.removeVisitPart,
    })),
  );
  const { texts } = store;
  const formId = form.id;
  const sheets = sheetsOf(visit.records, formId, assessor);
  const newest = sheets.at(-1);
  const fresh = sheetPlace(visit.id, formId, assessor);
  const begun = sheets.find(({ id }) => (textAt(texts, correctionPlace(id), 'answers') ?? '') !== '');
  const [chosen, setChosen] = useState<Chosen | null>(
    openedId === null ? null : { recordId: openedId, isCorrecting: false },
  );
  const isFreshBegun = (textAt(texts, fresh, 'answers') ?? '') !== '';
  const first: Chosen = begun
    ? { recordId: begun.id, isCorrecting: true }
    : isFreshBegun || !newest
      ? { recordId: null, isCorrecting: false }
      : { recordId: newest.id, isCorrecting: false };
  const isThere = chosen?.recordId == null || sheets.some(({ id }) => id === chosen.recordId);
  const inHand = chosen && isThere ? chosen : first;
  const record = sheets.find(({ id }) => id === inHand.recordId);
  const place = inHand.isCorrecting && record ? correctionPlace(record.id) : fresh;
  const base = (record?.answers ?? {}) as Answers;
  const isWritable = inHand.isCorrecting || !record;
  const answers = isWritable ? readAnswers(textAt(texts, place, 'answers'), base) : base;
  const reason = textAt(texts, place, 'reason') ?? '';
  const canRecord = Object.keys(answers).length > 0 && (!inHand.isCorrecting || reason.trim() !== '');
  const beside = sheetBeside(visit.records, { id: record?.id ?? null, formId, assessor });
  async function save(): Promise<void> {
    if (!canRecord) return;
    const correcting = inHand.isCorrecting ? (record?.id ?? null) : null;
    if (await store.recordAnswers({ formId, assessor, answers, correcting, reason })) setChosen(null);
  }
  useKey((event) => {
    if (event.key === 'Enter' && event.ctrlKey && isWritable) void save();
  });
  return (
    <>
      <div className={styles['formHead']}>
        {sheets.map(({ id, notedAtMs }, index) => (
          <Button
            key={id}
            size="small"
            type={id === inHand.recordId ? 'primary' : 'default'}
            onClick={() => setChosen({ recordId: id, isCorrecting: false })}
          >
            {t('sheetOf', { n: index + 1, time: formatTime(notedAtMs).slice(0, 5) })}
          </Button>
        ))}
        {sheets.length > 0 && (
          <Button size="small" onClick={() => setChosen({ recordId: null, isCorrecting: false })}>
            {t('anotherSheet')}
          </Button>
        )}
        {isWritable && <KeptLine place={place} field="answers" />}
      </div>
      <FormSheet
        form={form}
        answers={answers}
        assessor={assessor}
        beside={beside && (beside.answers as Answers)}
        today={visit.plannedOn}
        isReadOnly={!isWritable}
        onAnswers={(next) => store.typeVisit(place, 'answers', JSON.stringify(next))}
      />
      <div className={styles['acts']}>
        {inHand.isCorrecting && (
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
            {t(inHand.isCorrecting ? 'recordCorrection' : 'record')} Ctrl+Enter
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
        {sheets.length === 0 && assessor === 'inspector' && (
          <Button type="text" onClick={() => void store.removePart('form', formId)}>
            {t('dropPart')}
          </Button>
        )}
      </div>
    </>
  );
}
