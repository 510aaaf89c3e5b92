import type { UseTranslationResponse } from 'react-i18next';
import { Link } from 'react-router';
import type { VisitRow } from '../../../db/contract/visits-calls.ts';
import { formatDay } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import { visitTheme, visitWord } from '../../locales/visit-words.ts';
import type { DataColumn } from '../../parts/data-table-model.ts';
import styles from './visits-page.module.css';

/** What the list of visits says of each. */
export function visitColumns(
  t: UseTranslationResponse<'visits', undefined>['t'],
): readonly DataColumn<VisitRow>[] {
  return [
    { id: 'day', title: t('column.day'), width: 104, value: ({ plannedOn }) => plannedOn },
    {
      id: 'school',
      title: t('column.school'),
      width: 150,
      isFlexible: true,
      value: ({ organizationName, organizationNameEn }) => localName(organizationName, organizationNameEn),
      render: ({ id, organizationName, organizationNameEn }) => (
        <Link to={`/visit/${id}`}>{localName(organizationName, organizationNameEn)}</Link>
      ),
    },
    { id: 'kind', title: t('column.kind'), width: 76, value: ({ kind }) => visitWord('kind', kind) },
    {
      id: 'purpose',
      title: t('column.purpose'),
      width: 76,
      value: ({ purpose }) => visitWord('purpose', purpose),
    },
    { id: 'theme', title: t('column.theme'), width: 136, value: visitTheme },
    { id: 'team', title: t('column.team'), width: 92, value: ({ members }) => members.join('、') || null },
    {
      id: 'state',
      title: t('column.state'),
      width: 224,
      value: ({ state, isOverdue }) => visitWord('state', state) + (isOverdue ? t('overdueMark') : ''),
      render: ({ state, isOverdue, dueOn }) => (
        <span data-overdue={isOverdue || undefined} className={styles['state']}>
          {visitWord('state', state)}
          {isOverdue && dueOn !== null && t('overdueSince', { day: formatDay(dueOn) })}
        </span>
      ),
    },
    { id: 'records', title: t('column.records'), width: 76, align: 'right', value: ({ records }) => records },
    {
      id: 'problems',
      title: t('column.problems'),
      width: 76,
      align: 'right',
      value: ({ problems }) => problems,
    },
    {
      id: 'evidence',
      title: t('column.evidence'),
      width: 76,
      align: 'right',
      value: ({ evidence }) => evidence,
    },
    { id: 'check', title: t('column.check'), width: 104, value: ({ checkOn }) => checkOn },
  ];
}
