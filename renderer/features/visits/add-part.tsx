import { Modal, type RefSelectProps, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { wordsIn } from '../../../db/model/form/form.ts';
import { formLanguage } from '../../locales/i18n.ts';
import { localName } from '../../locales/local-name.ts';
import { useStore } from '../../state/store.ts';
import styles from './visit-page.module.css';

export interface AddPartProps {
  readonly onClose: () => void;
  readonly onAdded: (key: string) => void;
}

/** Takes another form or measure along. */
export function AddPart({ onClose, onAdded }: AddPartProps) {
  const { t } = useTranslation(['visits', 'forms']);
  const { visit, heads, measures, loadFormHeads, loadVisitMeasures, addPart } = useStore(
    useShallow((state) => ({
      visit: state.visit,
      heads: state.formHeads,
      measures: state.visitMeasures,
      loadFormHeads: state.loadFormHeads,
      loadVisitMeasures: state.loadVisitMeasures,
      addPart: state.addVisitPart,
    })),
  );
  useEffect(() => {
    void loadFormHeads();
    void loadVisitMeasures();
  }, [loadFormHeads, loadVisitMeasures]);
  const form = useRef<RefSelectProps>(null);
  const taken = new Set([...(visit?.forms ?? []), ...(visit?.measures ?? [])].map(({ id }) => id));
  const forms = heads.filter(({ id }) => !taken.has(id));
  const others = measures.filter(({ id }) => !taken.has(id));

  async function add(partNoun: 'form' | 'measure', id: string): Promise<void> {
    if (!(await addPart(partNoun, id))) return;
    onAdded(id);
    onClose();
  }
  return (
    <Modal
      open
      afterOpenChange={() => form.current?.focus()}
      title={t('addPartTitle')}
      footer={null}
      onCancel={onClose}
    >
      <div className={styles['adding']}>
        <label htmlFor="add-form">{t('addForm')}</label>
        <Select
          id="add-form"
          ref={form}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('choose')}
          options={forms.map(({ id, title, version, isBuiltIn }) => ({
            value: id,
            label: wordsIn(title, formLanguage()) + (isBuiltIn ? '' : ` ${version}`),
          }))}
          onChange={(id: string) => void add('form', id)}
        />
        <Link className={styles['besideNothing']} to="/settings#forms">
          {t('forms:manage')}
        </Link>
        <label htmlFor="add-measure">{t('addMeasure')}</label>
        <Select
          id="add-measure"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('choose')}
          options={others.map(({ id, code, titleZh, titleEn }) => ({
            value: id,
            label: `${code} ${localName(titleZh, titleEn)}`,
          }))}
          onChange={(id: string) => void add('measure', id)}
        />
      </div>
    </Modal>
  );
}
