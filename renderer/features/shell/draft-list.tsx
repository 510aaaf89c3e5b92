import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatTime } from '../../locales/format.ts';
import type { WaitingDraft } from '../../state/workspace-slice.ts';
import styles from './draft-list.module.css';

/** Everything typed and not yet recorded, each with the way back to its field. */
export function DraftList({ drafts }: { readonly drafts: readonly WaitingDraft[] }) {
  const { t } = useTranslation('shell');
  return (
    <ul className={styles['drafts']}>
      {drafts.map((draft) => (
        <li key={`${draft.call}/${draft.subjectId}`}>
          <Link to={placeOf(draft)}>
            {draft.label === draft.subjectId ? t('organizations') : draft.label}
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

/** A unit's form is on its page; everything else is typed at a measure. */
function placeOf({ call, subjectId }: WaitingDraft): string {
  if (!call.startsWith('organizations.')) return `/measure/${subjectId}`;
  return call === 'organizations.update' ? `/organizations/${subjectId}` : '/organizations';
}
