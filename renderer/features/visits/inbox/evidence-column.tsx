import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import type { Filing } from '../../../state/inbox-rules.ts';
import { useStore } from '../../../state/store.ts';
import styles from './inbox.module.css';
import { IntakeBar } from './intake-bar.tsx';
import { MeasuresDialog, type ColumnMeasure } from './measures-dialog.tsx';
import { TileWork } from './tile-work.tsx';
import { idsOf, type Tile } from './tile-model.ts';
import { useColumnSections } from './use-column-sections.ts';
import { useTileSelection } from './use-tile-selection.ts';

export interface EvidenceColumnProps {
  readonly visitId: string;
  readonly organizationId: string;
  /** The measures that the visit looks at. */
  readonly measures: readonly ColumnMeasure[];
  /** The measure that is being looked at just now; what is filed belongs to it too. */
  readonly currentMeasureId: string | null;
  /** The record that is being written; what is filed belongs to it too. */
  readonly recordId: string | null;
}

/** 佐证材料栏: what waits, by when it was taken, and what is evidence of this visit. It reads the store itself. */
export function EvidenceColumn(props: EvidenceColumnProps) {
  const { visitId, organizationId, measures, currentMeasureId, recordId } = props;
  const { t } = useTranslation('inbox');
  const store = useStore(
    useShallow((all) => ({
      error: all.inboxError,
      loadInbox: all.loadInbox,
      loadVisitEvidence: all.loadVisitEvidence,
      file: all.fileInbox,
      link: all.linkVisitEvidence,
    })),
  );
  const { loadInbox, loadVisitEvidence } = store;
  const [forMeasures, setForMeasures] = useState<readonly Tile[]>([]);
  const current = measures.find(({ id }) => id === currentMeasureId);

  useEffect(() => {
    void loadInbox();
    void loadVisitEvidence(visitId);
  }, [visitId, loadInbox, loadVisitEvidence]);

  const target = useMemo<Filing>(() => ({ visitId, organizationId }), [visitId, organizationId]);
  const sections = useColumnSections(visitId, target);
  const choice = useTileSelection(sections);
  const { meant } = choice;
  const waiting = idsOf(meant, 'file');

  const file = (fileIds: readonly string[], measureIds: readonly string[]): void => {
    if (fileIds.length > 0) void store.file(fileIds, { ...target, recordId, measureIds: [...measureIds] });
  };
  const askMeasures = (): void => {
    if (measures.length > 0) setForMeasures(meant);
  };

  function confirm(chosen: readonly ColumnMeasure[]): void {
    const evidence = idsOf(forMeasures, 'evidence');
    file(
      idsOf(forMeasures, 'file'),
      chosen.map(({ id }) => id),
    );
    if (evidence.length > 0) void store.link(evidence, chosen);
    setForMeasures([]);
  }

  return (
    <section className={styles['column']} aria-label={t('column')}>
      <h2>{t('column')}</h2>
      <IntakeBar />
      {store.error && <ErrorPanel error={store.error} />}
      {sections.every(({ tiles }) => tiles.length === 0) && <p className={styles['muted']}>{t('empty')}</p>}
      <TileWork sections={sections} choice={choice} heading="h3" onMeasures={askMeasures}>
        {waiting.length > 0 && (
          <Button size="small" type="primary" onClick={() => file(waiting, current ? [current.id] : [])}>
            {current ? t('fileWithMeasure', { code: current.code }) : t('file')}
          </Button>
        )}
        {measures.length > 0 && (
          <Button size="small" title={t('measuresTip')} onClick={askMeasures}>
            {t('toMeasures')}
          </Button>
        )}
      </TileWork>
      <MeasuresDialog
        isOpen={forMeasures.length > 0}
        measures={measures}
        currentMeasureId={currentMeasureId}
        count={forMeasures.length}
        onConfirm={confirm}
        onClose={() => setForMeasures([])}
      />
    </section>
  );
}
