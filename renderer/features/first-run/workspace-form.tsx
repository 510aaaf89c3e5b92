import { Button, Checkbox, Input } from 'antd';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import type { HostStatus, WorkspaceForm } from '../../state/workspace-slice.ts';
import styles from './first-run-page.module.css';
import { TextField } from './text-field.tsx';

export interface WorkspaceFormViewProps {
  readonly form: WorkspaceForm;
  readonly path: string;
  readonly plans: HostStatus['builtInPlans'];
  readonly isBusy: boolean;
  readonly error: ReactNode;
  readonly onEdit: (change: Partial<WorkspaceForm>) => void;
  /** Opens the system's dialog for a folder; null where there is none. */
  readonly onPickPlace: (() => void) | null;
  readonly onSubmit: () => void;
}

export function WorkspaceFormView(props: WorkspaceFormViewProps) {
  const { form, path, plans, isBusy, error, onEdit, onPickPlace, onSubmit } = props;
  const { t } = useTranslation('firstRun');
  const [isPathOpen, setIsPathOpen] = useState(form.path !== null && onPickPlace === null);
  const [isTried, setIsTried] = useState(false);

  function missing(value: string, field: string): string {
    return isTried && value.trim() === '' ? t('required', { field }) : '';
  }

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setIsTried(true);
    const emptyId = [
      form.office.trim() === '' && 'office',
      form.actorName.trim() === '' && 'actor-name',
      path.trim() === '' && 'workspace-path',
    ].find((id) => id !== false);
    if (emptyId) document.getElementById(emptyId)?.focus();
    else onSubmit();
  }

  function choosePlan(code: string, isChosen: boolean): void {
    const others = form.planCodes.filter((chosen) => chosen !== code);
    onEdit({ planCodes: isChosen ? [...others, code] : others });
  }

  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <fieldset>
        <legend>{t('whoTitle')}</legend>
        <TextField
          id="office"
          label={t('office')}
          value={form.office}
          placeholder={t('officeExample')}
          error={missing(form.office, t('office'))}
          onChange={(office) => onEdit({ office })}
          isFirst
        />
        <div className={styles['pair']}>
          <TextField
            id="actor-name"
            label={t('actorName')}
            value={form.actorName}
            error={missing(form.actorName, t('actorName'))}
            onChange={(actorName) => onEdit({ actorName })}
          />
          <TextField
            id="actor-role"
            label={t('actorRole')}
            value={form.actorRole}
            placeholder={t('actorRoleExample')}
            onChange={(actorRole) => onEdit({ actorRole })}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('plansTitle')}</legend>
        <p className={styles['hint']}>{t('plansHint')}</p>
        {plans.map(({ code, titleZh, titleEn, measures }) => (
          <Checkbox
            key={code}
            checked={form.planCodes.includes(code)}
            onChange={(event) => choosePlan(code, event.target.checked)}
          >
            {localName(titleZh, titleEn)}{' '}
            <span className={styles['hint']}>{t('planMeasures', { n: formatCount(measures) })}</span>
          </Checkbox>
        ))}
        <Checkbox
          checked={form.planCodes.length === 0}
          onChange={(event) => event.target.checked && onEdit({ planCodes: [] })}
        >
          {t('blankPlan')} <span className={styles['hint']}>{t('blankPlanHint')}</span>
        </Checkbox>
        <Checkbox
          className={styles['sample']}
          checked={form.isWithSample}
          onChange={(event) => onEdit({ isWithSample: event.target.checked })}
        >
          {t('sample')} <span className={styles['hint']}>{t('sampleHint')}</span>
        </Checkbox>
      </fieldset>
      <fieldset>
        <legend>{t('placeTitle')}</legend>
        {isPathOpen ? (
          <TextField
            id="workspace-path"
            label={t('path')}
            value={path}
            error={missing(path, t('path'))}
            hint={t('pathHint')}
            onChange={(changed) => onEdit({ path: changed })}
            isFirst
          />
        ) : (
          <div className={styles['place']}>
            <Input id="workspace-path" aria-label={t('path')} value={path} readOnly variant="borderless" />
            <Button onClick={onPickPlace ?? (() => setIsPathOpen(true))}>{t('change')}</Button>
          </div>
        )}
      </fieldset>
      <div>
        <Button type="primary" htmlType="submit" size="large" loading={isBusy}>
          {t(isBusy ? 'starting' : 'start')}
        </Button>
      </div>
      {error}
    </form>
  );
}
