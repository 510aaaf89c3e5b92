import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { selectOffice, selectOfficeEdit } from '../../state/office-slice.ts';
import { selectPreferences } from '../../state/preferences-slice.ts';
import { type Store, useStore } from '../../state/store.ts';
import { selectIsInWindow } from '../../state/window-slice.ts';
import { selectToday } from '../../state/workspace-slice.ts';
import { AboutSection } from './about-section.tsx';
import { FormsSection } from './forms-section.tsx';
import { LightsSection } from './lights-section.tsx';
import { LookSection } from './look-section.tsx';
import { OfficeSection } from './office-section.tsx';
import { PeriodsSection } from './periods-section.tsx';
import styles from './settings-page.module.css';
import { SnapshotDialog } from './snapshot-dialog.tsx';
import { VerifySection } from './verify-section.tsx';
import { WorkspaceSection } from './workspace-section.tsx';

const sectionIds = ['office', 'look', 'lights', 'periods', 'forms', 'workspace', 'verify', 'about'] as const;

/** Everything that an office or a person sets once: each change says what it did and can be undone. */
export function SettingsPage() {
  const { t } = useTranslation(['settings', 'forms']);
  const navigate = useNavigate();
  const { hash } = useLocation();
  const store = useStore(
    useShallow((state) => ({
      workspace: state.hostStatus?.workspace ?? null,
      isBackingUp: state.isBackingUp,
      about: state.about,
      plans: state.plans,
      rule: state.lightRule,
      trial: state.lightTrial,
      preview: state.lightPreview,
      snapshots: state.snapshots,
      snapshot: state.snapshotDetail,
      periodChoice: state.periodChoice,
      verify: state.verifyView,
      formHeads: state.formHeads,
      forms: state.forms,
      formImport: state.formImport,
    })),
  );
  const act = useStore(useShallow(selectActs));
  const recorded = useStore(useShallow(selectOffice));
  const officeEdit = useStore(useShallow(selectOfficeEdit));
  const preferences = useStore(useShallow(selectPreferences));
  const isInWindow = useStore(selectIsInWindow);
  const today = useStore(selectToday);

  const { loadLights, loadSnapshots, loadPlans, loadAbout, loadOfficeEdit, loadVerify, loadFormHeads } = act;

  useEffect(() => {
    void loadLights();
    void loadSnapshots();
    void loadPlans();
    void loadAbout();
    void loadOfficeEdit();
    void loadVerify();
    void loadFormHeads();
  }, [loadLights, loadSnapshots, loadPlans, loadAbout, loadOfficeEdit, loadVerify, loadFormHeads]);

  useEffect(() => {
    if (hash !== '') goTo(hash.slice(1));
  }, [hash]);

  function openMeasure(code: string): void {
    void act.openSnapshot(null);
    void navigate(`/measure/${code}`);
  }

  const { workspace } = store;
  return (
    <div className={styles['page']}>
      <nav className={styles['index']} aria-label={t('sections')}>
        <h1>{t('title')}</h1>
        <ul>
          {sectionIds.map((id) => (
            <li key={id}>
              <button type="button" onClick={() => goTo(id)}>
                {id === 'forms' ? t('forms:library') : t(id)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles['sections']}>
        <OfficeSection
          recorded={recorded}
          edit={officeEdit}
          onEdit={act.editOffice}
          onClear={act.clearOfficeEdit}
          onSave={() => void act.saveOffice()}
        />
        <LookSection preferences={preferences} onChange={(change) => void act.changePreferences(change)} />
        {store.rule && (
          <LightsSection
            rule={store.rule}
            trial={store.trial}
            preview={store.preview}
            onTry={(trial) => void act.tryLights(trial)}
            onSave={() => void act.saveLights()}
          />
        )}
        <PeriodsSection
          today={today}
          choice={store.periodChoice}
          plans={(store.plans ?? []).filter(({ isChosen }) => isChosen)}
          snapshots={store.snapshots ?? []}
          openId={store.snapshot?.id ?? null}
          onChoose={act.choosePeriod}
          onFix={(planIds, period, asOf) => void act.fixPeriod(planIds, period, asOf)}
          onOpen={(id) => void act.openSnapshot(id)}
          onExport={(shown) => void act.exportTable(shown)}
        />
        <FormsSection
          heads={store.formHeads}
          forms={store.forms}
          file={store.formImport}
          today={today}
          onLook={(formId) => void act.loadForm(formId)}
          onResumeImport={() => void act.resumeFormImport()}
          onChooseFile={(file) => void act.chooseFormFile(file)}
          onImport={act.runFormImport}
          onForgetFile={act.closeFormImport}
          onExport={(shown) => void act.exportTable(shown)}
        />
        {workspace && (
          <WorkspaceSection
            workspace={workspace}
            isBackingUp={store.isBackingUp}
            onShowFolder={isInWindow ? () => void act.showWorkspaceFolder() : null}
            onOther={() => act.chooseWorkspace(true)}
            onBackUp={() => void act.backUp()}
          />
        )}
        <VerifySection
          view={store.verify}
          onStart={() => void act.startVerify()}
          onCancel={() => void act.cancelVerify()}
        />
        {store.about && <AboutSection about={store.about} />}
      </div>
      <SnapshotDialog
        snapshot={store.snapshot}
        onClose={() => void act.openSnapshot(null)}
        onRemove={(snapshot) => void act.removeSnapshots([snapshot])}
        onMeasure={openMeasure}
        onExport={(shown) => void act.exportTable(shown)}
      />
    </div>
  );
}

function goTo(id: string): void {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: 'start' });
  section?.focus({ preventScroll: true });
}

/** What the sections do; none of these ever changes. */
function selectActs(store: Store) {
  return {
    loadLights: store.loadLights,
    loadSnapshots: store.loadSnapshots,
    loadPlans: store.loadPlans,
    loadAbout: store.loadAbout,
    loadVerify: store.loadVerify,
    loadFormHeads: store.loadFormHeads,
    loadForm: store.loadForm,
    resumeFormImport: store.resumeFormImport,
    chooseFormFile: store.chooseFormFile,
    runFormImport: store.runFormImport,
    closeFormImport: store.closeFormImport,
    editOffice: store.editOffice,
    loadOfficeEdit: store.loadOfficeEdit,
    clearOfficeEdit: store.clearOfficeEdit,
    saveOffice: store.saveOffice,
    changePreferences: store.changePreferences,
    tryLights: store.tryLights,
    saveLights: store.saveLights,
    choosePeriod: store.choosePeriod,
    fixPeriod: store.fixPeriod,
    openSnapshot: store.openSnapshot,
    removeSnapshots: store.removeSnapshots,
    showWorkspaceFolder: store.showWorkspaceFolder,
    chooseWorkspace: store.chooseWorkspace,
    backUp: store.backUp,
    startVerify: store.startVerify,
    cancelVerify: store.cancelVerify,
    exportTable: store.exportTable,
  };
}
