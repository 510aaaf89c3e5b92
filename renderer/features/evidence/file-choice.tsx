import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FileView } from '../../../db/contract/evidence-calls.ts';
import styles from './detail.module.css';

export interface FileChoiceProps {
  readonly files: readonly FileView[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Which file of a piece with several. */
export function FileChoice({ files, chosen, onChoose }: FileChoiceProps) {
  const { t } = useTranslation('evidence');
  return (
    <fieldset className={styles['files']}>
      <legend className="visually-hidden">{t('file')}</legend>
      {files.map(({ fileId, name }, at) => (
        <Button
          key={fileId}
          size="small"
          type={at === chosen ? 'primary' : 'default'}
          aria-pressed={at === chosen}
          title={name}
          aria-label={t('fileOf', { at: at + 1, name })}
          onClick={() => onChoose(at)}
        >
          {at + 1}
        </Button>
      ))}
    </fieldset>
  );
}
