import { Input, Modal, Select } from 'antd';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganizationProfile } from '../../../db/contract/organizations-calls.ts';
import { organizationKinds, type OrganizationKind } from '../../../db/model/organization.ts';
import type { AppError } from '../../../db/model/result.ts';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import type { UnitFields } from '../../state/organizations-slice.ts';
import styles from './organizations-page.module.css';
import { UnitSelect } from './unit-select.tsx';
import type { UnitTree } from './unit-tree.ts';

export interface UnitFormProps {
  readonly tree: UnitTree;
  /** The unit that is edited; null for a new one. */
  readonly profile: OrganizationProfile | null;
  readonly parentId: string | null;
  readonly readDraft: (call: string, subjectId: string) => Promise<Readonly<Record<string, string>>>;
  readonly onKeep: (call: string, subjectId: string, field: string, value: string) => void;
  readonly onAdd: (fields: UnitFields) => Promise<AppError | string>;
  readonly onUpdate: (profile: OrganizationProfile, fields: UnitFields) => Promise<AppError | null>;
  readonly onAdded: (organizationId: string) => void;
  readonly onClose: () => void;
}

type TextField = 'nameZh' | 'nameEn' | 'code' | 'noteZh';

/** A unit's own facts. What is typed is kept as it is typed and is there again when the form is opened anew. */
export function UnitForm({ tree, profile, parentId, readDraft, onKeep, ...act }: UnitFormProps) {
  const { t } = useTranslation('organizations');
  const [fields, setFields] = useState<UnitFields>(() => startFields(profile, parentId));
  const [error, setError] = useState<AppError | null>(null);
  const [isNameMissing, setIsNameMissing] = useState(false);
  const call = profile ? 'organizations.update' : 'organizations.add';
  const subjectId = profile?.id ?? 'organizations';

  useEffect(() => {
    void readDraft(call, subjectId).then((kept) => setFields((now) => ({ ...now, ...kept })));
  }, [readDraft, call, subjectId]);

  function type(field: TextField, value: string): void {
    setFields((now) => ({ ...now, [field]: value }));
    onKeep(call, subjectId, field, value);
  }

  async function save(): Promise<void> {
    const nameZh = fields.nameZh.trim();
    setIsNameMissing(nameZh === '');
    if (nameZh === '') return;
    const whole = { ...fields, nameZh };
    const answer = profile ? await act.onUpdate(profile, whole) : await act.onAdd(whole);
    if (answer !== null && typeof answer !== 'string') return setError(answer);
    for (const field of textFields) onKeep(call, subjectId, field, '');
    act.onClose();
    if (typeof answer === 'string') act.onAdded(answer);
  }

  function press(event: KeyboardEvent): void {
    const isPlainEnter =
      event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.target.role;
    if (event.nativeEvent.isComposing || (!isPlainEnter && !(event.ctrlKey && event.key === 'Enter'))) return;
    event.preventDefault();
    void save();
  }

  const text = (field: TextField, label: string) => (
    <>
      <label htmlFor={`unit-${field}`}>{label}</label>
      <Input
        id={`unit-${field}`}
        value={fields[field]}
        maxLength={200}
        onChange={(event) => type(field, event.target.value)}
      />
    </>
  );
  return (
    <Modal
      open
      title={t(profile ? 'form.editTitle' : 'form.addTitle')}
      okText={t('form.save')}
      cancelText={t('cancel')}
      // A dialog puts the focus on its closing button, where Enter would throw the form away.
      afterOpenChange={(isOpen) => isOpen && document.getElementById('unit-nameZh')?.focus()}
      onOk={() => void save()}
      onCancel={act.onClose}
    >
      <div className={styles['form']} onKeyDown={press} role="presentation">
        {text('nameZh', t('form.nameZh'))}
        {isNameMissing && (
          <p role="alert" className={styles['fieldError']}>
            {t('form.nameMissing')}
          </p>
        )}
        <span aria-hidden="true">{t('form.kind')}</span>
        <Select<OrganizationKind>
          aria-label={t('form.kind')}
          value={fields.kind}
          options={organizationKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(kind) => setFields((now) => ({ ...now, kind }))}
        />
        <span aria-hidden="true">{t('form.parent')}</span>
        <UnitSelect
          label={t('form.parent')}
          placeholder={t('topLevel')}
          tree={tree}
          value={fields.parentId}
          withoutId={profile?.id ?? null}
          isClearable
          onChoose={(chosen) => setFields((now) => ({ ...now, parentId: chosen }))}
        />
        {text('code', t('form.code'))}
        {text('nameEn', t('form.nameEn'))}
        <label htmlFor="unit-noteZh">{t('form.note')}</label>
        <Input.TextArea
          id="unit-noteZh"
          value={fields.noteZh}
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(event) => type('noteZh', event.target.value)}
        />
        <p className={`${styles['wide']} ${styles['muted']}`}>{t('form.kept')}</p>
        {error && (
          <div className={styles['wide']}>
            <ErrorPanel error={error} />
          </div>
        )}
      </div>
    </Modal>
  );
}

const textFields: readonly TextField[] = ['nameZh', 'nameEn', 'code', 'noteZh'];

function startFields(profile: OrganizationProfile | null, parentId: string | null): UnitFields {
  if (!profile) return { nameZh: '', nameEn: '', kind: 'school', code: '', parentId, noteZh: '' };
  const { nameZh, nameEn, kind, code, parentId: parent, noteZh } = profile;
  return { nameZh, nameEn, kind, code, parentId: parent, noteZh };
}
