import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { VisitDetail } from '../../../db/contract/visits-calls.ts';
import { useStore } from '../../state/store.ts';
import { recordPlace, visitPlace } from '../../state/visit-places.ts';
import { KeptField } from './kept-field.tsx';
import { VisitMethods } from './visit-methods.tsx';
import { RecordLines } from './record-lines.tsx';
import styles from './visit-page.module.css';

export interface NotesPaneProps {
  readonly visit: VisitDetail;
  readonly openedId: string | null;
}

/** What is seen and done at the school: notes, each with its time, the methods, and the account of the whole. */
export function NotesPane({ visit, openedId }: NotesPaneProps) {
  const { t } = useTranslation('visits');
  const { recordWords, updateVisit } = useStore(
    useShallow((state) => ({ recordWords: state.recordWords, updateVisit: state.updateVisit })),
  );
  const record = (): void => void recordWords('note', null);
  return (
    <>
      <KeptField
        place={recordPlace(visit.id, 'note')}
        field="text"
        label={t('note')}
        rows={4}
        hint={t('noteHint')}
        isFocused={openedId === null}
        onRecord={record}
      >
        <div className={styles['acts']}>
          <Button type="primary" onClick={record}>
            {t('record')} Ctrl+Enter
          </Button>
        </div>
      </KeptField>
      <RecordLines visit={visit} kind="note" openedId={openedId} />
      <VisitMethods key={visit.id} visit={visit} />
      <KeptField
        place={visitPlace(visit.id)}
        field="situation"
        label={t('text.situation')}
        value={visit.situation}
        rows={3}
        onRecord={() => undefined}
        onLeft={(situation) => void updateVisit({ situation })}
      />
    </>
  );
}
