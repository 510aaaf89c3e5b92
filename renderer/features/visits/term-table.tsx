import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CallOutput } from '../../../db/contract/calls.ts';
import { localName } from '../../locales/local-name.ts';
import { DataTable } from '../../parts/data-table.tsx';
import type { DataColumn, ShownRows } from '../../parts/data-table-model.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { VisitRuleForm } from './visit-rule-form.tsx';

type Term = CallOutput<'visits.term'>;
type School = Term['schools'][number];

export interface TermTableProps {
  readonly term: Term;
  readonly onExport: (table: ShownRows) => void;
}

/** Each school with its regular visits of the term; opening one plans the next visit there. */
export function TermTable({ term, onExport }: TermTableProps) {
  const { t } = useTranslation('visits');
  const navigate = useNavigate();
  const columns = useMemo(
    (): readonly DataColumn<School>[] => [
      {
        id: 'school',
        title: t('column.school'),
        width: 220,
        isFlexible: true,
        value: ({ name, nameEn }) => localName(name, nameEn),
      },
      { id: 'held', title: t('column.held'), width: 90, align: 'right', value: ({ held }) => held },
      {
        id: 'planned',
        title: t('column.planned'),
        width: 90,
        align: 'right',
        value: ({ planned }) => planned,
      },
      {
        id: 'missing',
        title: t('column.missing'),
        width: 90,
        align: 'right',
        value: ({ missing }) => missing,
      },
      { id: 'last', title: t('column.lastVisit'), width: 120, value: ({ lastOn }) => lastOn },
    ],
    [t],
  );
  return (
    <>
      <VisitRuleForm startsOn={term.startsOn} endsOn={term.endsOn} />
      <DataTable
        name={t('termName')}
        columns={columns}
        rows={term.schools}
        rowKey={({ organizationId }) => organizationId}
        openKey={null}
        onOpen={({ organizationId }) => void navigate(`/visits/new?unit=${organizationId}`)}
        onExport={onExport}
        empty={<EmptyState text={t('noSchools')} />}
      />
    </>
  );
}
