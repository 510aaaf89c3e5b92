import { Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../db/contract/indicators-calls.ts';
import { comparators, targetKinds } from '../../../db/model/indicator.ts';
import type { TargetInput } from '../../state/indicator-slice.ts';
import { readAmount } from '../../state/reading-rules.ts';
import styles from './reading-form.module.css';

export interface TargetDialogProps {
  /** The one to change, or null for a new one. */
  readonly target: Target | null;
  readonly unit: string;
  readonly onClose: () => void;
  readonly onSave: (target: TargetInput) => Promise<boolean>;
}

/** One target: what, how much, by when. Stays open with everything typed until the record has it. */
export function TargetDialog({ target, unit, onClose, onSave }: TargetDialogProps) {
  const { t } = useTranslation(['indicators', 'common']);
  const [values, setValues] = useState(() => valuesOf(target));
  const [isTried, setIsTried] = useState(false);
  const edit = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  const read = readTarget(values);
  const hasBounds = values.comparator === 'range' || values.comparator === 'from';

  async function save(): Promise<void> {
    setIsTried(true);
    if (read.value === undefined || read.valueMax === undefined || read.year === undefined) return;
    const { kind, comparator, periodZh, noteZh } = values;
    const amounts = { value: read.value, valueMax: hasBounds ? read.valueMax : null, year: read.year };
    if (await onSave({ kind, comparator, ...amounts, periodZh, noteZh })) onClose();
  }

  return (
    <Modal
      open
      title={t(target ? 'target.edit' : 'target.add')}
      okText={t('target.save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ htmlType: 'submit', form: 'target-form' }}
      onCancel={onClose}
      width={480}
    >
      <form
        id="target-form"
        className={styles['fields']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Row id="target-kind" label={t('target.kind')}>
          <Select
            id="target-kind"
            value={values.kind}
            options={targetKinds.map((kind) => ({ value: kind, label: t(`target.kinds.${kind}`) }))}
            onChange={(kind) => edit({ kind })}
          />
        </Row>
        <Row id="target-comparator" label={t('target.comparator')}>
          <Select
            id="target-comparator"
            value={values.comparator}
            options={comparators.map((comparator) => ({
              value: comparator,
              label: t(`comparator.${comparator}`),
            }))}
            onChange={(comparator) => edit({ comparator })}
          />
        </Row>
        <Row
          id="target-value"
          label={t('target.value')}
          problem={isTried && read.value === undefined ? t('target.valueUnreadable') : ''}
        >
          <Input
            id="target-value"
            value={values.value}
            suffix={unit}
            inputMode="decimal"
            onChange={(event) => edit({ value: event.target.value })}
          />
        </Row>
        {hasBounds && (
          <Row
            id="target-max"
            label={t('target.valueMax')}
            problem={isTried && read.valueMax === undefined ? t('target.valueUnreadable') : ''}
          >
            <Input
              id="target-max"
              value={values.valueMax}
              suffix={unit}
              inputMode="decimal"
              onChange={(event) => edit({ valueMax: event.target.value })}
            />
          </Row>
        )}
        <Row
          id="target-year"
          label={t('target.year')}
          problem={isTried && read.year === undefined ? t('target.yearUnreadable') : ''}
        >
          <Input
            id="target-year"
            value={values.year}
            inputMode="numeric"
            onChange={(event) => edit({ year: event.target.value })}
          />
        </Row>
        <Row id="target-period" label={t('target.period')}>
          <Input
            id="target-period"
            value={values.periodZh}
            maxLength={100}
            onChange={(event) => edit({ periodZh: event.target.value })}
          />
        </Row>
        <Row id="target-note" label={t('target.note')}>
          <Input
            id="target-note"
            value={values.noteZh}
            maxLength={1000}
            onChange={(event) => edit({ noteZh: event.target.value })}
          />
        </Row>
      </form>
    </Modal>
  );
}

interface RowProps {
  readonly id: string;
  readonly label: string;
  readonly problem?: string;
  readonly children: ReactNode;
}

function Row({ id, label, problem = '', children }: RowProps) {
  return (
    <div className={styles['row']}>
      <label htmlFor={id}>{label}</label>
      {children}
      {problem !== '' && (
        <span role="alert" className={styles['problem']}>
          {problem}
        </span>
      )}
    </div>
  );
}

function valuesOf(target: Target | null) {
  return {
    kind: target?.kind ?? ('target' as const),
    comparator: target?.comparator ?? ('>=' as const),
    value: target ? String(target.value) : '',
    valueMax: String(target?.valueMax ?? ''),
    year: String(target?.year ?? ''),
    periodZh: target?.periodZh ?? '',
    noteZh: target?.noteZh ?? '',
  };
}

/** Undefined: cannot be read as it is. */
function readTarget({ value, valueMax, year }: ReturnType<typeof valuesOf>) {
  const plainYear = year.normalize('NFKC').replace(/年$/, '').trim();
  return {
    value: readAmount(value) ?? undefined,
    valueMax: readAmount(valueMax),
    year: plainYear === '' ? null : /^(?:19|20|21)\d\d$/.test(plainYear) ? Number(plainYear) : undefined,
  };
}
