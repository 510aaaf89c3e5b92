import { Button, Checkbox, Input, Select, type InputRef, type RefSelectProps } from 'antd';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorDetail } from '../../../db/contract/indicators-calls.ts';
import { errorWords } from '../../locales/error-words.ts';
import { formatTime } from '../../locales/format.ts';
import { readingWhen } from '../../locales/indicator-words.ts';
import { localName } from '../../locales/local-name.ts';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import {
  isSameReading,
  readingHints,
  readSchoolYear,
  type ReadingValues,
} from '../../state/reading-rules.ts';
import type { ReadingForm as FormState } from '../../state/reading-slice.ts';
import { readDay } from '../../state/record-rules.ts';
import { FieldRow } from './field-row.tsx';
import { ReadingHintList } from './reading-hints.tsx';
import styles from './reading-form.module.css';
import { unitName } from './reading-table.tsx';

export interface ReadingFormProps {
  readonly indicator: IndicatorDetail;
  readonly form: FormState;
  readonly today: string;
  /** Grows with each request to put the focus where the next reading begins. */
  readonly focus: number;
  readonly onEdit: (change: Partial<ReadingValues>) => void;
  readonly onRecord: () => void;
  readonly onClear: () => void;
  readonly onLeaveCorrection: () => void;
}

/** A new reading or a correction: typed text is kept as it is typed, Ctrl+Enter records it from any field. */
export function ReadingForm(props: ReadingFormProps) {
  const { indicator, form, today, focus, onEdit, onRecord } = props;
  const { t } = useTranslation('indicators');
  const id = useId();
  const { values, correcting, problems } = form;
  const unit = useRef<RefSelectProps>(null);
  const schoolYear = useRef<InputRef>(null);
  const value = useRef<InputRef>(null);
  const hints = readingHints(indicator, values, today, correcting);
  const year = readSchoolYear(values.schoolYear);
  const day = values.asOfOn.trim() === '' ? null : readDay(values.asOfOn, today);

  const lastFocus = useRef(focus);
  useEffect(() => {
    if (focus === lastFocus.current) return;
    lastFocus.current = focus;
    // The next reading of a unit keeps its year, so that its number comes next; otherwise the year does.
    (schoolYear.current?.input?.value ? value : schoolYear).current?.focus();
  }, [focus]);

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onRecord();
  }

  const text = (field: 'schoolYear' | 'asOfOn' | 'value' | 'numerator' | 'denominator' | 'caliber') => ({
    id: `${id}${field}`,
    value: values[field],
    autoComplete: 'off',
    status: problems[field] ? ('error' as const) : ('' as const),
    'aria-invalid': problems[field] !== undefined,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onEdit({ [field]: event.target.value }),
  });

  return (
    // Ctrl+Enter in any of the fields; each field itself takes the keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles['panel']}
      aria-labelledby={`${id}title`}
      data-testid="reading-form"
      data-correcting={correcting !== null || undefined}
      onKeyDown={press}
    >
      <FormHead {...props} titleId={`${id}title`} />
      <div className={styles['fields']}>
        <FieldRow id={`${id}unit`} label={t('form.unit')}>
          <Select
            ref={unit}
            id={`${id}unit`}
            value={values.organizationId}
            showSearch={{ optionFilterProp: 'label' }}
            options={unitOptions(indicator, t('wholeCity'))}
            onChange={(organizationId: string) => onEdit({ organizationId })}
          />
        </FieldRow>
        <FieldRow
          id={`${id}schoolYear`}
          label={t('form.schoolYear')}
          problem={problems.schoolYear}
          hint={year && year !== values.schoolYear.trim() ? t('form.meansYear', { years: year }) : ''}
        >
          <Input ref={schoolYear} placeholder="2024-2025" {...text('schoolYear')} />
        </FieldRow>
        <FieldRow
          id={`${id}asOfOn`}
          label={t('form.asOfOn')}
          problem={problems.asOfOn}
          hint={day !== null && day !== values.asOfOn.trim() ? t('form.meansDay', { day }) : ''}
        >
          <Input placeholder={today} {...text('asOfOn')} />
        </FieldRow>
        <FieldRow id={`${id}value`} label={t('form.value')} problem={problems.value}>
          <Input
            ref={value}
            inputMode="decimal"
            suffix={localName(indicator.unitZh, indicator.unitEn)}
            {...text('value')}
          />
        </FieldRow>
        <FieldRow id={`${id}numerator`} label={t('form.numerator')} problem={problems.numerator}>
          <Input inputMode="decimal" {...text('numerator')} />
        </FieldRow>
        <FieldRow id={`${id}denominator`} label={t('form.denominator')} problem={problems.denominator}>
          <Input inputMode="decimal" {...text('denominator')} />
        </FieldRow>
        <ReadingHintList hints={hints} note={values.note} onEdit={onEdit} />
        <FieldRow id={`${id}caliber`} label={t('form.caliber')}>
          <Input maxLength={300} placeholder={t('form.caliberHelp')} {...text('caliber')} />
        </FieldRow>
        <FieldRow id={`${id}note`} label={t('form.note')}>
          <Input.TextArea
            id={`${id}note`}
            value={values.note}
            maxLength={1000}
            autoSize={{ minRows: 2, maxRows: 6 }}
            placeholder={t('form.noteHelp')}
            onChange={(event) => onEdit({ note: event.target.value })}
          />
        </FieldRow>
        {correcting && (
          <FieldRow id={`${id}reason`} label={t('form.reason')} problem={problems.reason}>
            <Input.TextArea
              id={`${id}reason`}
              value={values.reason}
              maxLength={2000}
              autoSize={{ minRows: 2, maxRows: 6 }}
              placeholder={t('form.reasonHelp')}
              status={problems.reason ? 'error' : ''}
              onChange={(event) => onEdit({ reason: event.target.value })}
            />
          </FieldRow>
        )}
        <Checkbox
          checked={values.isBaseline !== ''}
          onChange={(event) => onEdit({ isBaseline: event.target.checked ? 'yes' : '' })}
        >
          {t('form.isBaseline')}
        </Checkbox>
        <p className={styles['hint']}>{t('form.blankHint')}</p>
      </div>
      <div className={styles['foot']}>
        {form.error && <ErrorPanel error={form.error} />}
        <Button type="primary" block onClick={onRecord}>
          {t(form.isRecording ? 'form.recording' : correcting ? 'form.recordCorrection' : 'form.record')}
          <span className={styles['shortcut']}>{t('form.shortcut')}</span>
        </Button>
      </div>
    </section>
  );
}

/** What the form is doing, when it was last kept, and what an earlier visit left in it. */
function FormHead(props: ReadingFormProps & { readonly titleId: string }) {
  const { indicator, form, titleId } = props;
  const { t } = useTranslation('indicators');
  const { correcting, mark } = form;
  const isTyped = !isSameReading(form.values, form.base);
  return (
    <>
      <div className={styles['head']}>
        <h2 id={titleId}>
          {correcting
            ? t('form.titleCorrection', {
                unit: unitName(correcting, indicator, t('wholeCity')),
                when: readingWhen(correcting),
              })
            : t('form.title')}
        </h2>
        {isTyped && mark?.kind === 'kept' && (
          <span className={styles['hint']}>{t('form.kept', { time: formatTime(mark.atMs) })}</span>
        )}
        {isTyped && (
          <Button size="small" type="text" onClick={props.onClear}>
            {t('form.clear')}
          </Button>
        )}
        {correcting && (
          <Button size="small" onClick={props.onLeaveCorrection}>
            {t('form.leaveCorrection')}
          </Button>
        )}
      </div>
      {isTyped && mark?.kind === 'failed' && (
        <p role="alert" className={styles['problem']}>
          {t('form.notKept', { reason: errorWords(mark.error).sentence })}
        </p>
      )}
      {isTyped && form.isRestored && <output className={styles['restored']}>{t('form.restored')}</output>}
    </>
  );
}

/** The whole city, its counties, and other units that have readings already. */
function unitOptions(indicator: IndicatorDetail, wholeCity: string) {
  const counties = indicator.units.map(({ id, nameZh, nameEn }) => [id, localName(nameZh, nameEn)] as const);
  const others = indicator.readings.flatMap(({ organizationId, organizationName }) =>
    organizationId === null ? [] : [[organizationId, organizationName] as const],
  );
  const city = indicator.cityNameZh === '' ? wholeCity : `${indicator.cityNameZh}（${wholeCity}）`;
  return [...new Map([['', city] as const, ...others, ...counties])].map(([value, label]) => ({
    value,
    label,
  }));
}
