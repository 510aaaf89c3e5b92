import { useTranslation } from 'react-i18next';
import type { ChecklistItem } from '../../../db/contract/measures-calls.ts';
import { localName } from '../../locales/local-name.ts';
import type { EditDrafts } from './edit-drafts.ts';
import { EditInPlace } from './edit-in-place.tsx';
import styles from './tabs.module.css';

export interface ChecklistTabProps {
  readonly items: readonly ChecklistItem[];
  readonly drafts: EditDrafts;
  readonly onUpdate: (checklistItemId: string, textZh: string) => Promise<boolean>;
}

const updateCall = 'checklistItems.update';

/** The numbered lines of a measure; those the source only numbers can be filled in where they stand. */
export function ChecklistTab({ items, drafts, onUpdate }: ChecklistTabProps) {
  const { t } = useTranslation('measure');
  return (
    <ol className={styles['checklist']}>
      {items.map((item) => (
        <li key={item.id} value={item.position}>
          <EditInPlace
            label={t('checklist.item', { position: item.position })}
            value={item.textZh}
            draft={drafts.find(updateCall, item.id, 'textZh')}
            onDraft={(text) => drafts.keep(updateCall, item.id, 'textZh', text)}
            onForget={() => drafts.forget(updateCall, item.id, 'textZh')}
            onSave={(text) => onUpdate(item.id, text)}
          >
            {item.textZh === '' ? (
              <span className={styles['muted']}>{t('checklist.empty')}</span>
            ) : (
              localName(item.textZh, item.textEn)
            )}
          </EditInPlace>
        </li>
      ))}
    </ol>
  );
}
