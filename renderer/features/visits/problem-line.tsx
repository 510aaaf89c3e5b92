import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import { useKey } from '../../parts/use-key.ts';
import { useStore } from '../../state/store.ts';
import { recordPlace } from '../../state/visit-places.ts';
import { KeptField } from './kept-field.tsx';
import styles from './visit-page.module.css';

export interface ProblemLineProps {
  readonly visit: VisitDetail;
  /** The measure in hand, which the problem then belongs to. */
  readonly measureId: string | null;
  readonly onClose: () => void;
}

/** P: a problem in one line, without leaving what is in hand; Enter records it, Esc keeps it for later. */
export function ProblemLine({ visit, measureId, onClose }: ProblemLineProps) {
  const { t } = useTranslation('visits');
  const recordWords = useStore((state) => state.recordWords);
  const place = recordPlace(visit.id, 'problem-noted');
  async function record(): Promise<void> {
    if (await recordWords('problem-noted', measureId)) onClose();
  }
  useKey((event) => {
    if (event.key === 'Escape') onClose();
  });
  return (
    <form
      className={styles['problemLine']}
      aria-label={t('noteProblem')}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <KeptField
        place={place}
        field="text"
        label={t('problem')}
        hint={t('problemHint')}
        isFocused
        onRecord={() => void record()}
      />
      <KeptField
        place={place}
        field="basis"
        label={t('basis')}
        hint={t('basisHint')}
        onRecord={() => void record()}
      />
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit">
          {t('record')} Enter
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </form>
  );
}
