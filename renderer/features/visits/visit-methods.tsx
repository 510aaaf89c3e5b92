import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import { visitMethods, type VisitMethod } from '../../../db/model/visit.ts';
import { visitWord } from '../../locales/visit-words.ts';
import { useStore } from '../../state/store.ts';
import styles from './visit-page.module.css';

/** How the school is looked at; a tick shows at once and goes back only if it was refused. */
export function VisitMethods({ visit }: { readonly visit: VisitDetail }) {
  const { t } = useTranslation('visits');
  const updateVisit = useStore((state) => state.updateVisit);
  const [chosen, setChosen] = useState<readonly VisitMethod[]>(visit.methods);

  async function choose(methods: VisitMethod[]): Promise<void> {
    setChosen(methods);
    if (!(await updateVisit({ methods }))) setChosen(visit.methods);
  }
  return (
    <fieldset className={styles['methods']}>
      <legend>{t('methods')}</legend>
      <Checkbox.Group
        value={[...chosen]}
        options={visitMethods.map((value) => ({ value, label: visitWord('method', value) }))}
        onChange={(methods: VisitMethod[]) => void choose(methods)}
      />
    </fieldset>
  );
}
