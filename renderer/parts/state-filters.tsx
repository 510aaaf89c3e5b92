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
export function StatusFilter(props: StateFilterProps<ProgressStatus>) {
  return (
    <StateFilter
      {...props}
      name="status"
      options={progressStatuses.map((status) => ({ value: status, label: statusWord(status) }))}
    />
  );
}

/** Several lights; none chosen is all of them. */
export function LightFilter(props: StateFilterProps<Light>) {
  return (
    <StateFilter
      {...props}
      name="light"
      options={lights.map((light) => ({ value: light, label: `${lightShapes[light]} ${lightWord(light)}` }))}
    />
  );
}

interface NamedFilterProps<T> extends StateFilterProps<T> {
  readonly name: 'status' | 'light';
  readonly options: { readonly value: T; readonly label: string }[];
}

function StateFilter<T extends string>({ name, value = [], ...rest }: NamedFilterProps<T>) {
  const { t } = useTranslation('common');
  return (
    <Select<T[]>
      {...rest}
      aria-label={t(name)}
      placeholder={t(name)}
      mode="multiple"
      maxTagCount="responsive"
      value={[...value]}
      allowClear={{ label: t('clearOne') }}
    />
  );
}
