import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { FileButton } from '../../parts/file-button.tsx';
import type { OpenedOriginal } from '../../state/masking-slice.ts';
import styles from './detail.module.css';
import type { FileUrl } from '../../parts/file-thumb.tsx';

export interface OriginalDialogProps {
  readonly opened: OpenedOriginal;
  readonly isPicture: boolean;
  readonly takeOut: string;
  readonly fileUrl: FileUrl;
  readonly onSaveFile: ((fileId: string) => void) | null;
  readonly onClose: () => void;
}

/** The original after it was recorded who sees it and why; the only place that gives it out as it was taken in. */
export function OriginalDialog(props: OriginalDialogProps) {
  const { opened, isPicture, takeOut, fileUrl, onSaveFile, onClose } = props;
  const { t } = useTranslation('masking');
  const { fileId, name } = opened;
  return (
    <Modal
      open
      centered
      width={isPicture ? '94vw' : undefined}
      title={t('originalOf', { name })}
      onCancel={onClose}
      footer={
        <FileButton
          name={name}
          url={fileUrl(fileId, 'download')}
          onSave={onSaveFile && (() => onSaveFile(fileId))}
        >
          {takeOut}
        </FileButton>
      }
    >
      <p>{t('originalTold')}</p>
      {isPicture && <img className={styles['large']} src={fileUrl(fileId, 'preview')} alt={name} />}
    </Modal>
  );
}
