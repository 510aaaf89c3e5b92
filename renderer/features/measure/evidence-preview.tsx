import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceRow, FileView } from '../../../db/contract/evidence-calls.ts';
import { formatBytes, formatDateTime } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import { FileButton } from '../../parts/file-button.tsx';
import largeView from '../../parts/large-view.module.css';
import { FileThumb, type FileUrl } from '../../parts/file-thumb.tsx';
import styles from './evidence.module.css';
import { isDrawn } from './is-drawn.ts';

export interface EvidencePreviewProps {
  readonly rows: readonly EvidenceRow[];
  /** The file that is looked at, or null. */
  readonly fileId: string | null;
  readonly fileUrl: FileUrl;
  /** In a window: asks where to save a file; null in a browser, which downloads. */
  readonly onSaveFile: ((fileId: string) => void) | null;
  readonly onShow: (fileId: string) => void;
  readonly onClose: () => void;
}

/** A piece of evidence at full size with its words; arrows go on, Esc closes. Only pictures are drawn here. */
export function EvidencePreview(props: EvidencePreviewProps) {
  const { rows, fileId, fileUrl, onSaveFile, onShow, onClose } = props;
  const { t } = useTranslation('measure');
  const files = rows.flatMap((row) =>
    row.files.filter(({ protection }) => protection !== 'sealed').map((file) => ({ row, file })),
  );
  const index = files.findIndex(({ file }) => file.fileId === fileId);
  const shown = files[index];
  const previousId = files[index - 1]?.file.fileId;
  const nextId = files[index + 1]?.file.fileId;
  const isOpen = shown !== undefined;

  useEffect(() => {
    if (!isOpen) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'ArrowLeft' && previousId) onShow(previousId);
      if (event.key === 'ArrowRight' && nextId) onShow(nextId);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOpen, previousId, nextId, onShow]);

  return (
    <Modal
      open={isOpen}
      centered
      destroyOnHidden
      width="min(1100px, 92vw)"
      title={shown && (shown.row.caption || shown.file.name)}
      onCancel={onClose}
      footer={
        shown && [
          <Button key="previous" disabled={!previousId} onClick={() => previousId && onShow(previousId)}>
            {t('action.previousPicture')}
          </Button>,
          <Button key="next" disabled={!nextId} onClick={() => nextId && onShow(nextId)}>
            {t('action.nextPicture')}
          </Button>,
          <FileButton
            key="file"
            name={shown.file.name}
            url={fileUrl(shown.file.fileId, 'download')}
            onSave={onSaveFile && (() => onSaveFile(shown.file.fileId))}
          >
            {t(onSaveFile ? 'action.saveAs' : 'action.download')}
          </FileButton>,
        ]
      }
    >
      {shown && (
        <div className={largeView['view']}>
          <Full file={shown.file} caption={shown.row.caption} fileUrl={fileUrl} />
          <p className={styles['muted']}>
            {[
              t('evidence.place', { index: index + 1, total: files.length }),
              ...factsOf(shown.row, shown.file, t),
            ].join(' · ')}
          </p>
        </div>
      )}
    </Modal>
  );
}

type Translate = ReturnType<typeof useTranslation<'measure'>>['t'];

function factsOf(row: EvidenceRow, file: FileView, t: Translate): readonly string[] {
  return [
    file.name,
    formatBytes(file.size),
    localName(row.organizationName, row.organizationNameEn),
    row.standsForOn === null ? '' : t('evidence.standsFor', { day: row.standsForOn }),
    t('evidence.added', { name: row.actorName, time: formatDateTime(row.recordedAtMs) }),
  ].filter((part) => part !== '');
}

interface FullProps {
  readonly file: FileView;
  readonly caption: string;
  readonly fileUrl: FileUrl;
}

function Full({ file, caption, fileUrl }: FullProps) {
  if (!isDrawn(file))
    return (
      <FileThumb file={file} fileUrl={fileUrl} className={styles['thumb']} endingClass={styles['ending']} />
    );
  return <img className={largeView['full']} src={fileUrl(file.fileId)} alt={caption || file.name} />;
}
