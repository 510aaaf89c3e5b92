import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EvidenceRow } from '../../../db/contract/evidence-calls.ts';
import type { AppError } from '../../../db/model/result.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import type { EvidenceFilter, EvidenceView } from '../../state/evidence-view.ts';
import { EvidenceGrid } from './evidence-grid.tsx';
import type { FileUrl } from '../../parts/file-thumb.tsx';
import styles from './evidence-list.module.css';
import { EvidenceTable, type EvidenceTableProps } from './evidence-table.tsx';

export interface EvidenceListProps {
  readonly view: EvidenceView;
  readonly list: { readonly rows: readonly EvidenceRow[] } | null;
  readonly error: AppError | null;
  readonly fileUrl: FileUrl;
  readonly onOpen: (evidenceId: string) => void;
  readonly onCurrent: (evidenceId: string) => void;
  readonly onEnd: () => void;
  readonly onReload: () => void;
  readonly onExport: EvidenceTableProps['onExport'];
}

/** The pieces as small pictures or as lines; or why there are none. */
export function EvidenceList(props: EvidenceListProps) {
  const { view, list, error } = props;
  const { t: tCommon } = useTranslation('common');
  if (error) {
    return (
      <div className={styles['message']}>
        <ErrorPanel
          error={error}
          actions={
            <Button size="small" onClick={props.onReload}>
              {tCommon('retry')}
            </Button>
          }
        />
      </div>
    );
  }
  if (!list) return <p className={styles['message']}>{tCommon('loading')}</p>;
  if (list.rows.length === 0) return <Nothing filter={view.filter} />;
  if (view.look === 'table') {
    return (
      <EvidenceTable
        rows={list.rows}
        openId={view.isOpen ? view.currentId : null}
        onOpen={props.onOpen}
        onExport={props.onExport}
      />
    );
  }
  return (
    <EvidenceGrid
      rows={list.rows}
      currentId={view.currentId}
      fileUrl={props.fileUrl}
      onCurrent={props.onCurrent}
      onOpen={props.onOpen}
      onEnd={props.onEnd}
    />
  );
}

function Nothing({ filter }: { readonly filter: EvidenceFilter }) {
  const { t } = useTranslation('evidence');
  const { state, ...rest } = filter;
  const isNarrowed = Object.values(rest).some((value) => value !== undefined && value !== '');
  if (isNarrowed) return <EmptyState text={t('noneFound')} />;
  if (state !== undefined) return <EmptyState text={t(state === 'trashed' ? 'trashEmpty' : 'noneFound')} />;
  return <EmptyState text={t('empty')} action={<Link to="/">{t('toPlans')}</Link>} />;
}
