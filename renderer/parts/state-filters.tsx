import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { lights, type Light } from '../../db/model/light-rules.ts';
import { progressStatuses, type ProgressStatus } from '../../db/model/progress.ts';
import { lightShapes } from '../../db/model/state-words.ts';
import { lightWord, statusWord } from '../locales/status-words.ts';

export interface StateFilterProps<T> {
  readonly value: readonly T[] | undefined;
  readonly className?: string | undefined;
  readonly onChange: (chosen: T[]) => void;
}

/** Several statuses; none chosen is all of them. */
export function StatusFilter({ value = [], className, onChange }: StateFilterProps<ProgressStatus>) {
  const { t } = useTranslation('common');
  return (
    <Select
      aria-label={t('status')}
      placeholder={t('status')}
      className={className}
      mode="multiple"
      maxTagCount="responsive"
      value={[...value]}
      allowClear={{ label: t('clearOne') }}
      onChange={onChange}
      options={progressStatuses.map((status) => ({ value: status, label: statusWord(status) }))}
    />
  );
}

/** Several lights; none chosen is all of them. */
export function LightFilter({ value = [], className, onChange }: StateFilterProps<Light>) {
  const { t } = useTranslation('common');
  return (
    <Select
      aria-label={t('light')}
      placeholder={t('light')}
      className={className}
      mode="multiple"
      maxTagCount="responsive"
      value={[...value]}
      allowClear={{ label: t('clearOne') }}
      onChange={onChange}
      options={lights.map((light) => ({ value: light, label: `${lightShapes[light]} ${lightWord(light)}` }))}
    />
  );
}
