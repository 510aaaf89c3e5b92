import { Button, Input } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActorFields } from '../../../db/model/actor.ts';
import { Section } from './section.tsx';
import styles from './settings-page.module.css';

export interface OfficeSectionProps {
  readonly recorded: ActorFields;
  readonly edit: Partial<ActorFields>;
  readonly onEdit: (change: Partial<ActorFields>) => void;
  readonly onClear: () => void;
  readonly onSave: () => void;
}

const fields = [
  { name: 'office', label: 'officeName', longest: 200 },
  { name: 'name', label: 'actorName', longest: 80 },
  { name: 'role', label: 'actorRole', longest: 80 },
] as const;

/** The office and the person of this laptop; typed words stay until they are saved or taken back. */
export function OfficeSection({ recorded, edit, onEdit, onClear, onSave }: OfficeSectionProps) {
  const { t } = useTranslation('settings');
  const [isTried, setIsTried] = useState(false);
  const values = { ...recorded, ...edit };
  const isChanged = fields.some(({ name }) => values[name] !== recorded[name]);
  const missing = fields.filter(({ name }) => name !== 'role' && values[name].trim() === '');

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setIsTried(true);
    const [first] = missing;
    if (first) document.getElementById(`settings-${first.name}`)?.focus();
    else if (isChanged) onSave();
  }

  return (
    <Section id="office" title={t('office')} hint={t('officeHint')}>
      <form onSubmit={submit} noValidate>
        <div className={styles['fields']}>
          {fields.map((field) => {
            const isMissing = isTried && missing.includes(field);
            const id = `settings-${field.name}`;
            return (
              <div key={field.name} className={styles['field']}>
                <label htmlFor={id}>{t(field.label)}</label>
                <Input
                  id={id}
                  value={values[field.name]}
                  maxLength={field.longest}
                  status={isMissing ? 'error' : ''}
                  aria-invalid={isMissing}
                  aria-describedby={isMissing ? `${id}-note` : undefined}
                  onChange={(event) => onEdit({ [field.name]: event.target.value })}
                />
                {isMissing && (
                  <p id={`${id}-note`} className={styles['error']}>
                    {t('missing', { field: t(field.label) })}
                  </p>
                )}
              </div>
            );
          })}
        </div>
        {isChanged && (
          <div className={styles['line']}>
            <Button type="primary" htmlType="submit">
              {t('save')}
            </Button>
            <Button onClick={onClear}>{t('takeBack')}</Button>
          </div>
        )}
      </form>
    </Section>
  );
}
