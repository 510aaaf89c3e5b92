import { Button, Modal } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceRow, FileView } from '../../../db/contract/evidence-calls.ts';
import { formatBytes, formatDateTime } from '../../locales/format.ts';
import styles from './evidence.module.css';
import { type FileUrl, isPicture } from './file-thumb.tsx';

export interface EvidencePreviewProps {
  readonly rows: readonly EvidenceRow[];
  /** The file that is looked at, or null. */
  readonly fileId: string | null;
  readonly fileUrl: FileUrl;
  readonly onShow: (fileId: string) => void;
  readonly onClose: () => void;
}

/** A piece of evidence at full size with its words; arrows go on, Esc closes. Only pictures are drawn here. */
export function EvidencePreview({ rows, fileId, fileUrl, onShow, onClose }: EvidencePreviewProps) {
  const { t } = useTranslation('measure');
  const files = rows.flatMap((row) => row.files.map((file) => ({ row, file })));
  const index = files.findIndex(({ file }) => file.fileId === fileId);
  const shown = files[index];
  if (!shown) return null;
  const { row, file } = shown;

  function step(by: number): void {
    const next = files[index + by];
    if (next) onShow(next.file.fileId);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowLeft') step(-1);
    if (event.key === 'ArrowRight') step(1);
  }

  return (
    <Modal
      open
      centered
      width="min(1100px, 92vw)"
      title={row.caption || file.name}
      onCancel={onClose}
      footer={[
        <Button key="previous" disabled={index === 0} onClick={() => step(-1)}>
          {t('action.previousPicture')}
        </Button>,
        <Button key="next" disabled={index === files.length - 1} onClick={() => step(1)}>
          {t('action.nextPicture')}
        </Button>,
        <Button key="download" href={fileUrl(file.fileId, 'download')} download={file.name}>
          {t('action.download')}
        </Button>,
      ]}
    >
      <div className={styles['preview']} onKeyDown={onKeyDown}>
        <Full file={file} caption={row.caption} fileUrl={fileUrl} />
        <p className={styles['muted']}>
          {[
            t('evidence.place', { index: index + 1, total: files.length }),
            file.name,
            formatBytes(file.size),
            row.organizationName,
            row.standsForOn === null ? '' : t('evidence.standsFor', { day: row.standsForOn }),
            t('evidence.added', { name: row.actorName, time: formatDateTime(row.recordedAtMs) }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
    </Modal>
  );
}

function Full({ file, caption, fileUrl }: { readonly file: FileView; readonly caption: string; readonly fileUrl: FileUrl }) {
  if (!isPicture(file)) return <p>{file.name}</p>;
  return <img className={styles['full']} src={fileUrl(file.fileId)} alt={caption || file.name} />;
}
