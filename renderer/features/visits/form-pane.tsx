import { Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import { wordsIn } from '../../../db/model/form/form.ts';
import { mostOfForm } from '../../../db/model/form/score.ts';
import { assessors, type Assessor } from '../../../db/model/record.ts';
import { formLanguage } from '../../locales/i18n.ts';
import { visitWord } from '../../locales/visit-words.ts';
import { useStore } from '../../state/store.ts';
import { sheetPlace } from '../../state/visit-places.ts';
import { FormSheets } from './form-sheets.tsx';
import { isTyped } from './visit-items.ts';
import styles from './form.module.css';

export interface FormPaneProps {
  readonly visit: VisitDetail;
  readonly formId: string;
  /** The sheet that the visit was opened at, if any. */
  readonly openedId: string | null;
}

/** A form of the visit; one that gives points is also filled in by the school of itself, and both stand side by side. */
export function FormPane({ visit, formId, openedId }: FormPaneProps) {
  const { t } = useTranslation('visits');
  const { form, loadForm, texts } = useStore(
    useShallow((state) => ({
      form: state.forms[formId],
      loadForm: state.loadForm,
      texts: state.visitTexts,
    })),
  );
  const waits = (assessor: Assessor) => isTyped(texts, sheetPlace(visit.id, formId, assessor));
  const [chosen, setChosen] = useState<Assessor | null>(
    visit.records.find(({ id }) => id === openedId)?.assessor ?? null,
  );
  const assessor = chosen ?? (waits('self') && !waits('inspector') ? 'self' : 'inspector');
  useEffect(() => {
    void loadForm(formId);
  }, [formId, loadForm]);
  if (!form) return null;
  return (
    <div>
      <header className={styles['formHead']}>
        <h2>{wordsIn(form.title, formLanguage())}</h2>
        <span className={styles['muted']}>{t('formVersion', { version: form.version })}</span>
        {mostOfForm(form) !== null && (
          <Segmented<Assessor>
            size="small"
            aria-label={t('assessor')}
            value={assessor}
            options={assessors.map((value) => ({ value, label: visitWord('assessor', value) }))}
            onChange={setChosen}
          />
        )}
      </header>
      <FormSheets key={assessor} visit={visit} form={form} assessor={assessor} openedId={openedId} />
    </div>
  );
}
