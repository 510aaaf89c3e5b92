import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatTime } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import type { WaitingDraft } from '../../state/workspace-slice.ts';
import styles from './draft-list.module.css';

/** Everything typed and not yet recorded, each with the way back to its field. */
export function DraftList({ drafts }: { readonly drafts: readonly WaitingDraft[] }) {
  const { t } = useTranslation(['shell', 'plan', 'visits', 'inbox', 'forms']);
  return (
    <ul className={styles['drafts']}>
      {drafts.map((draft) => (
        <li key={`${draft.call}/${draft.subjectId}`}>
          <Link to={placeOf(draft)}>
            {localName(draft.label, draft.labelEn) || t(nameless[draft.call] ?? 'organizations')}
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

/** What a draft is called that is about nothing with a name yet. */
const nameless: Readonly<
  Record<string, 'plan:newPlan' | 'settings' | 'visits:newVisit' | 'inbox:title' | 'forms:import'>
> = {
  'inbox.file': 'inbox:title',
  'visits.create': 'visits:newVisit',
  'plans.create': 'plan:newPlan',
  'workspaces.update': 'settings',
  'forms.import': 'forms:import',
};

/** Where the text was typed. */
function placeOf({ call, subjectId, openId }: WaitingDraft): string {
  if (call === 'inbox.file') return '/inbox';
  if (call === 'plans.create') return '/plans/new';
  if (call === 'workspaces.update') return '/settings';
  if (call === 'forms.import') return '/settings#forms';
  if (call === 'visits.create') return '/visits/new';
  if (call.startsWith('visits.') || call.startsWith('records.')) return `/visit/${openId}`;
  if (call === 'plans.edit') return `/edit/${subjectId}`;
  if (call.startsWith('evidence.')) return `/evidence/${subjectId}`;
  if (call.startsWith('readings.')) return `/indicator/${subjectId}`;
  if (!call.startsWith('organizations.')) return `/measure/${openId}`;
  return call === 'organizations.update' ? `/organizations/${subjectId}` : '/organizations';
}
