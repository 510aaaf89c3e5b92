import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { PaneHandle } from '../../parts/pane-handle.tsx';
import { useStore } from '../../state/store.ts';
import { MergeDialog } from './merge-dialog.tsx';
import styles from './organizations-page.module.css';
import { unitTreeId } from './tree-view.tsx';
import { UnitImportDialog } from './unit-import-dialog.tsx';
import { UnitForm } from './unit-form.tsx';
import { UnitProfile } from './unit-profile.tsx';
import { buildTree, idsAbove } from './unit-tree.ts';
import { UnitsPane } from './units-pane.tsx';
import { useUnitKeys } from './use-unit-keys.ts';

type Dialog =
  | { readonly kind: 'add'; readonly parentId: string | null }
  | { readonly kind: 'edit' | 'import' }
  | { readonly kind: 'merge'; readonly intoId: string | null };

/** The tree of all units on the left, everything about the chosen one on the right. */
export function OrganizationsPage() {
  const { t } = useTranslation('organizations');
  const { organization: openId = null } = useParams();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const store = useStore(
    useShallow((state) => ({
      units: state.units,
      unitsError: state.unitsError,
      view: state.unitsView,
      profile: state.unitProfile,
      error: state.unitError,
      loadUnits: state.loadUnits,
      openUnit: state.openUnit,
      changeView: state.changeUnitsView,
      addUnit: state.addUnit,
      updateUnit: state.updateUnit,
      removeUnit: state.removeUnit,
      previewMerge: state.previewMerge,
      mergeUnit: state.mergeUnit,
      unmergeUnit: state.unmergeUnit,
      readUnitDraft: state.readUnitDraft,
      keepEdit: state.keepEdit,
      unitImport: state.unitImport,
      resumeUnitImport: state.resumeUnitImport,
      chooseImportFile: state.chooseImportFile,
      runUnitImport: state.runUnitImport,
      closeUnitImport: state.closeUnitImport,
      exportTable: state.exportTable,
      narrowEvidenceToUnit: state.narrowEvidenceToUnit,
    })),
  );
  const { units, view, profile, loadUnits, openUnit, changeView } = store;
  const tree = useMemo(() => buildTree(units ?? []), [units]);
  const rootIds = useMemo(() => tree.roots.slice(0, mostRootsOpened).map(({ id }) => id), [tree]);
  const openIds = useMemo(() => new Set(view.openIds ?? rootIds), [view.openIds, rootIds]);

  useEffect(() => {
    void loadUnits();
  }, [loadUnits]);
  useEffect(() => {
    void openUnit(openId);
  }, [openId, openUnit]);
  // Once for each unit that is gone to, so that what is closed by hand afterwards stays closed.
  const revealed = useRef<string | null>(null);
  useEffect(() => {
    if (openId === null || revealed.current === openId || !tree.byId.has(openId)) return;
    revealed.current = openId;
    const closed = idsAbove(tree, openId).filter((above) => !openIds.has(above));
    if (closed.length > 0) changeView({ openIds: [...openIds, ...closed] });
  }, [openId, openIds, tree, changeView]);
  useUnitKeys({
    onNew: () => setDialog({ kind: 'add', parentId: openId }),
    onEdit: () => profile && setDialog({ kind: 'edit' }),
    onMerge: () => profile && !profile.standIn && setDialog({ kind: 'merge', intoId: null }),
    onLeave: () => document.getElementById(unitTreeId)?.focus(),
  });

  function show(id: string): void {
    void navigate(`/organizations/${id}`);
  }

  function toggle(id: string, isOpen: boolean): void {
    changeView({ openIds: isOpen ? [...openIds, id] : [...openIds].filter((other) => other !== id) });
  }

  const shown = profile?.id === openId ? profile : null;
  const close = (): void => setDialog(null);
  return (
    <div className={styles['panes']}>
      <div className={styles['treePane']} style={{ width: view.treeWidth }}>
        <UnitsPane
          tree={tree}
          openIds={openIds}
          text={view.text}
          openId={openId}
          isRead={units !== null}
          error={store.unitsError}
          onText={(text) => changeView({ text })}
          onOpenUnit={show}
          onToggle={toggle}
          onAdd={() => setDialog({ kind: 'add', parentId: openId })}
          onImport={() => {
            setDialog({ kind: 'import' });
            void store.resumeUnitImport();
          }}
        />
      </div>
      <PaneHandle
        label={t('resize')}
        width={view.treeWidth}
        min={240}
        max={640}
        onChange={(treeWidth) => changeView({ treeWidth })}
      />
      <div className={styles['profilePane']}>
        {store.error && <ErrorPanel error={store.error} />}
        {openId === null && <EmptyState text={t('chooseUnit')} />}
        {shown && (
          <UnitProfile
            profile={shown}
            onShow={show}
            onOpenMeasure={(code) => void navigate(`/measure/${code}?unit=${shown.standIn?.id ?? shown.id}`)}
            onShowEvidence={() => store.narrowEvidenceToUnit(shown)}
            onNewVisit={() => void navigate(`/visits/new?unit=${shown.standIn?.id ?? shown.id}`)}
            onEdit={() => setDialog({ kind: 'edit' })}
            onAddUnder={() => setDialog({ kind: 'add', parentId: shown.id })}
            onMerge={(intoId) => setDialog({ kind: 'merge', intoId })}
            onUnmerge={(unit) => void store.unmergeUnit(unit)}
            onRemove={() =>
              void store.removeUnit(shown).then((isDone) => isDone && void navigate('/organizations'))
            }
            onExport={(rows) => void store.exportTable(rows)}
          />
        )}
      </div>
      {(dialog?.kind === 'add' || (dialog?.kind === 'edit' && shown)) && (
        <UnitForm
          tree={tree}
          profile={dialog.kind === 'edit' ? shown : null}
          parentId={dialog.kind === 'add' ? dialog.parentId : null}
          readDraft={store.readUnitDraft}
          onKeep={store.keepEdit}
          onAdd={store.addUnit}
          onUpdate={store.updateUnit}
          onAdded={show}
          onClose={close}
        />
      )}
      {dialog?.kind === 'merge' && shown && (
        <MergeDialog
          profile={shown}
          tree={tree}
          firstIntoId={dialog.intoId}
          preview={store.previewMerge}
          onMerge={store.mergeUnit}
          onMerged={show}
          onClose={close}
        />
      )}
      {dialog?.kind === 'import' && (
        <UnitImportDialog
          state={store.unitImport}
          onChoose={(file) => void store.chooseImportFile(file)}
          onRun={() => void store.runUnitImport().then((isDone) => isDone && close())}
          onTemplate={(template) => void store.exportTable(template)}
          onExport={(rows) => void store.exportTable(rows)}
          onClose={() => {
            store.closeUnitImport();
            close();
          }}
        />
      )}
    </div>
  );
}

/** Thousands of units without a parent would open thousands of branches. */
const mostRootsOpened = 3;
