import { Button, Input, type InputRef } from 'antd';
import { useEffect, useId, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useShallow } from 'zustand/react/shallow';
import type { AppError } from '../../../db/model/result.ts';
import { fieldName } from '../../locales/history-words.ts';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { editKey } from '../../state/edit-drafts.ts';
import { newPlanPlace } from '../../state/plan-edit-slice.ts';
import { readDay } from '../../state/record-rules.ts';
import { useStore } from '../../state/store.ts';
import { selectToday } from '../../state/workspace-slice.ts';
import styles from './plan-edit.module.css';

const fields = ['titleZh', 'issuerZh', 'sourceZh', 'startsOn', 'horizonOn', 'code'] as const;
type Field = (typeof fields)[number];
const days: readonly Field[] = ['startsOn', 'horizonOn'];

/** A plan of one's own: a title and Enter, and the first action is being typed. */
export function NewPlanPage() {
  const { t } = useTranslation(['planEdit', 'common']);
  const navigate = useNavigate();
  const ids = useId();
  const today = useStore(selectToday);
  const first = useRef<InputRef>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [isTried, setIsTried] = useState(false);
  const store = useStore(
    useShallow((state) => ({
      drafts: state.editDrafts,
      keepEdit: state.keepEdit,
      forgetEdit: state.forgetEdit,
      loadNewPlan: state.loadNewPlan,
      createPlan: state.createPlan,
      setAdding: state.setOutlineAdding,
    })),
  );
  const { loadNewPlan } = store;
  useEffect(() => {
    first.current?.focus();
    void loadNewPlan();
  }, [loadNewPlan]);

  const { call, subjectId } = newPlanPlace;
  const textOf = (field: Field) => store.drafts[editKey(call, subjectId, field)] ?? '';
  const dayOf = (field: Field) => (textOf(field).trim() === '' ? null : readDay(textOf(field), today));
  const unreadable = days.find((field) => textOf(field).trim() !== '' && dayOf(field) === null);
  const isNameless = textOf('titleZh').trim() === '';

  async function make(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setIsTried(true);
    if (isNameless) return first.current?.focus();
    if (unreadable) return;
    const code = textOf('code').trim();
    const result = await store.createPlan({
      titleZh: textOf('titleZh').trim(),
      ...(code !== '' && { code }),
      issuerZh: textOf('issuerZh').trim(),
      sourceZh: textOf('sourceZh').trim(),
      startsOn: dayOf('startsOn'),
      horizonOn: dayOf('horizonOn'),
    });
    if (!result.ok) return setError(result.error);
    for (const field of fields) store.forgetEdit(call, subjectId, field);
    store.setAdding({ noun: 'action' });
    await navigate(`/plan/${result.value.code}/edit`, { replace: true });
  }

  function problem(field: Field): ReactNode {
    if (field === 'titleZh' && isTried && isNameless) return <span role="alert">{t('required')}</span>;
    if (field === unreadable) return <span role="alert">{t('dayUnreadable')}</span>;
    return null;
  }

  return (
    <form className={styles['newPlan']} noValidate onSubmit={(event) => void make(event)}>
      <h1>{t('newPlan')}</h1>
      <p className={styles['muted']}>{t('newPlanHint')}</p>
      <div className={styles['fields']}>
        {fields.map((field) => (
          <div key={field} className={styles['field']} data-wide={field === 'titleZh' || undefined}>
            <label htmlFor={`${ids}-${field}`}>{fieldName(field)}</label>
            <Input
              id={`${ids}-${field}`}
              ref={field === 'titleZh' ? first : null}
              value={textOf(field)}
              autoComplete="off"
              placeholder={days.includes(field) ? t('dayHelp') : field === 'code' ? t('autoCode') : ''}
              status={problem(field) === null ? '' : 'error'}
              onChange={(event) => store.keepEdit(call, subjectId, field, event.target.value)}
            />
            <div className={styles['note']}>{problem(field)}</div>
          </div>
        ))}
      </div>
      {error && <ErrorPanel error={error} />}
      <div className={styles['adderRow']}>
        <Button type="primary" htmlType="submit">
          {t('makePlan')}
        </Button>
        <Button onClick={() => void navigate('/')}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
