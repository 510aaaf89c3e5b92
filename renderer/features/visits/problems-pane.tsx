import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import { useStore } from '../../state/store.ts';
import { recordPlace } from '../../state/visit-places.ts';
import { KeptField } from './kept-field.tsx';
import { RecordLines } from './record-lines.tsx';
import styles from './visit-page.module.css';

export interface ProblemsPaneProps {
  readonly visit: VisitDetail;
  readonly openedId: string | null;
}

/** Problems found, two fields each; they are worked out later. */
export function ProblemsPane({ visit, openedId }: ProblemsPaneProps) {
  const { t } = useTranslation('visits');
  const recordWords = useStore((state) => state.recordWords);
  const record = (): void => void recordWords('problem-noted', null);
  const place = recordPlace(visit.id, 'problem-noted');
  return (
    <>
      <KeptField
        place={place}
        field="text"
        label={t('problem')}
        rows={2}
        hint={t('problemHint')}
        isFocused={openedId === null}
        onRecord={record}
      />
      <KeptField place={place} field="basis" label={t('basis')} hint={t('basisHint')} onRecord={record}>
        <div className={styles['acts']}>
          <Button type="primary" onClick={record}>
            {t('record')} Ctrl+Enter
          </Button>
        </div>
      </KeptField>
      <RecordLines visit={visit} kind="problem-noted" openedId={openedId} />
    </>
  );
}
