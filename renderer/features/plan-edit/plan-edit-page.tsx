import { Button } from 'antd';
import { useEffect, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import { localName } from '../../locales/local-name.ts';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { editKey } from '../../state/edit-drafts.ts';
import { planEditCall } from '../../state/plan-edit-rules.ts';
import { client, useStore } from '../../state/store.ts';
import { selectToday } from '../../state/workspace-slice.ts';
import { EditForm } from './edit-form.tsx';
import { selectEditStore } from './edit-store.ts';
import { HistoryPane } from './history-pane.tsx';
import { OutlinePane } from './outline-pane.tsx';
import styles from './plan-edit.module.css';

/** A plan being edited: its outline on the left, what is selected in it on the right, history beside it. */
export function PlanEditPage() {
  const { t } = useTranslation(['planEdit', 'common']);
  const { plan: planCode, subject } = useParams();
  const navigate = useNavigate();
  const today = useStore(selectToday);
  const edit = useStore(useShallow(selectEditStore));
  const { planOutline: outline, editSelection: selection, editHistory: shownHistory } = edit;
  const { openPlanEdit: open } = edit;
  const of = subject ?? planCode ?? '';
  useEffect(() => {
    void open(of);
  }, [of, open]);

  function pressAnywhere(event: KeyboardEvent<HTMLElement>): void {
    const at = event.target instanceof HTMLElement ? event.target : null;
    if (event.ctrlKey && event.key.toLowerCase() === 'z' && !at?.closest('[data-own-undo]')) {
      event.preventDefault();
      void edit.undoEdit();
    } else if (event.key === 'Escape' && at?.closest('[data-form]') && at.ariaExpanded !== 'true') {
      edit.focusOutline();
    }
  }

  if (edit.planOutlineError) {
    return (
      <div className={styles['page']}>
        <ErrorPanel error={edit.planOutlineError} actions={<Link to="/">{t('backToPlan')}</Link>} />
      </div>
    );
  }
  if (!outline) return <p className={styles['loading']}>{t('common:loading')}</p>;
  const planPath = `/plan/${outline.plan.code}`;
  const tools = selection && {
    today,
    draftOf: (field: string) => edit.editDrafts[editKey(planEditCall, selection.id, field)],
    errorOf: (field: string) => edit.editErrors[editKey(planEditCall, selection.id, field)],
    onDraft: (field: string, text: string) => edit.keepEdit(planEditCall, selection.id, field, text),
    onForget: (field: string, text?: string) => {
      const now = useStore.getState().editDrafts[editKey(planEditCall, selection.id, field)];
      if (text === undefined || text === now) edit.forgetEdit(planEditCall, selection.id, field);
    },
    onSave: (field: string, value: unknown) => edit.saveField(selection, field, value),
    onHistory: (field: string) => void edit.showEditHistory(selection.id, field),
  };
  return (
    // Ctrl+Z is heard wherever the focus is on this page.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles['page']} onKeyDown={pressAnywhere}>
      <header className={styles['head']}>
        <nav aria-label={t('path')}>
          <Link to={planPath}>{localName(outline.plan.titleZh, outline.plan.titleEn)}</Link>
          <span aria-hidden="true"> › </span>
        </nav>
        <h1>{t('title')}</h1>
        <div className={styles['tools']}>
          <Button
            disabled={edit.editStack.length === 0}
            title={t('undoTip')}
            onClick={() => void edit.undoEdit()}
          >
            {t('undo')}
          </Button>
          <Button
            disabled={!selection}
            onClick={() => selection && void edit.showEditHistory(selection.id, null)}
          >
            {t('history')}
          </Button>
          <Button type="primary" onClick={() => void navigate(planPath)}>
            {t('backToPlan')}
          </Button>
        </div>
      </header>
      <div className={styles['panes']}>
        <OutlinePane edit={edit} outline={outline} onLeave={() => void navigate(planPath)} />
        {selection && tools && (
          <EditForm
            key={selection.id}
            outline={outline}
            selection={selection}
            edit={edit}
            tools={tools}
            onFindUnits={findUnits}
          />
        )}
        {shownHistory && (
          <HistoryPane
            shown={shownHistory}
            onAll={() => void edit.showEditHistory(shownHistory.subjectId, null)}
            onUse={(field, value) => selection && void edit.saveField(selection, field, value)}
            onClose={() => closeHistory(shownHistory.field)}
          />
        )}
      </div>
    </div>
  );

  /** The focus goes back to the field whose history was looked at. */
  function closeHistory(field: string | null): void {
    edit.hideEditHistory();
    const place = field === null ? '[data-selected]' : `[data-field="${field}"] :is(input, textarea)`;
    document.querySelector<HTMLElement>(place)?.focus();
  }

  async function findUnits(text: string) {
    if (text === '') return [];
    const planId = outline?.plan.id ?? '';
    const result = await client.call('organizations.list', { plan: planId, text, limit: 20 });
    return result.ok ? result.value.rows : [];
  }
}
