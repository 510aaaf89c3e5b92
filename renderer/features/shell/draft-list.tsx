import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatTime } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import type { WaitingDraft } from '../../state/workspace-slice.ts';
import styles from './draft-list.module.css';

/** Everything typed and not yet recorded, each with the way back to its field. */
export function DraftList({ drafts }: { readonly drafts: readonly WaitingDraft[] }) {
  const { t } = useTranslation(['shell', 'plan']);
  return (
    <ul className={styles['drafts']}>
      {drafts.map((draft) => (
        <li key={`${draft.call}/${draft.subjectId}`}>
          <Link to={placeOf(draft)}>
            {localName(draft.label, draft.labelEn) ||
              t(draft.call === 'plans.create' ? 'plan:newPlan' : 'organizations')}
          </Link>
          <span className={styles['excerpt']}>{draft.excerpt}</span>
          <span className={styles['facts']}>
            {draft.files > 0 && t('draftFiles', { n: draft.files })}{' '}
            {t('draftSaved', { time: formatTime(draft.updatedAtMs) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where the text was typed. */
function placeOf({ call, subjectId }: WaitingDraft): string {
  if (call === 'plans.create') return '/plans/new';
  if (call === 'plans.edit') return `/edit/${subjectId}`;
  if (call === 'evidence.update') return `/evidence/${subjectId}`;
  if (call.startsWith('readings.')) return `/indicator/${subjectId}`;
  if (!call.startsWith('organizations.')) return `/measure/${subjectId}`;
  return call === 'organizations.update' ? `/organizations/${subjectId}` : '/organizations';
}
