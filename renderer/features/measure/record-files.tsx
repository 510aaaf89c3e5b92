import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftFile } from '../../../db/contract/drafts-calls.ts';
import { captionField } from '../../../db/model/caption-field.ts';
import { errorWords } from '../../locales/error-words.ts';
import { formatBytes } from '../../locales/format.ts';
import { FileThumb, type FileUrl } from '../../parts/file-thumb.tsx';
import type { DraftMark } from '../../state/draft-keeper.ts';
import type { Captions } from '../../state/record-rules.ts';
import type { Upload } from '../../state/upload-queue.ts';
import { KeptMark } from './kept-mark.tsx';
import evidenceStyles from './evidence.module.css';
import styles from './record.module.css';

export interface RecordFilesProps {
  readonly files: readonly DraftFile[];
  readonly knownFileIds: readonly string[];
  readonly uploads: readonly Upload[];
  readonly captions: Captions;
  readonly marks: Readonly<Record<string, DraftMark>>;
  readonly fileUrl: FileUrl;
  readonly isRecording: boolean;
  readonly onCaption: (fileId: string, caption: string) => void;
  readonly onRemove: (file: DraftFile) => void;
  readonly onRetry: (key: number) => void;
  readonly onDrop: (key: number) => void;
}

/** What was dropped on the panel: stored files with their captions, and those still on their way. */
export function RecordFiles(props: RecordFilesProps) {
  const { t } = useTranslation('measure');
  if (props.files.length + props.uploads.length === 0) return null;
  return (
    <ul className={styles['files']}>
      {props.files.map((file) => (
        <li key={file.fileId} className={styles['file']}>
          <FileThumb
            file={file}
            fileUrl={props.fileUrl}
            className={evidenceStyles['thumb']}
            endingClass={evidenceStyles['ending']}
            isMoving={props.isRecording}
          />
          <div className={styles['fileWords']}>
            <div className={styles['fileLine']}>
              <span className={styles['fileName']} title={file.name}>
                {file.name}
              </span>
              <span className={styles['hint']}>{formatBytes(file.size)}</span>
              <Button
                size="small"
                type="text"
                aria-label={`${t('action.remove')} ${file.name}`}
                onClick={() => props.onRemove(file)}
              >
                {t('action.remove')}
              </Button>
            </div>
            <Input
              size="small"
              value={props.captions[file.fileId] ?? ''}
              placeholder={t('record.captionPlaceholder')}
              aria-label={t('record.caption', { name: file.name })}
              onChange={(event) => props.onCaption(file.fileId, event.target.value)}
            />
            {props.knownFileIds.includes(file.fileId) && (
              <span className={styles['hint']}>{t('record.known')}</span>
            )}
            <KeptMark mark={props.marks[captionField(file.fileId)]} />
          </div>
        </li>
      ))}
      {props.uploads.map((upload) => (
        <UploadLine key={upload.key} upload={upload} onRetry={props.onRetry} onDrop={props.onDrop} />
      ))}
    </ul>
  );
}

function UploadLine({
  upload,
  onRetry,
  onDrop,
}: Pick<RecordFilesProps, 'onRetry' | 'onDrop'> & { readonly upload: Upload }) {
  const { t } = useTranslation('measure');
  const percent = upload.size === 0 ? 100 : Math.floor((upload.sent / upload.size) * 100);
  return (
    <li className={styles['file']}>
      <div className={styles['fileWords']}>
        <div className={styles['fileLine']}>
          <span className={styles['fileName']}>{upload.name}</span>
          <span className={styles['hint']}>{formatBytes(upload.size)}</span>
        </div>
        {upload.error ? (
          <div role="alert" className={styles['notKept']}>
            {t('record.uploadFailed', { reason: errorWords(upload.error).sentence })}{' '}
            <Button size="small" onClick={() => onRetry(upload.key)}>
              {t('action.retry')}
            </Button>{' '}
            <Button size="small" onClick={() => onDrop(upload.key)}>
              {t('action.remove')}
            </Button>
          </div>
        ) : (
          <>
            <progress max={upload.size} value={upload.sent} aria-label={upload.name} />
            <span className={styles['hint']}>
              {upload.sent === 0 ? t('record.waiting') : t('record.sending', { percent })}
            </span>
          </>
        )}
      </div>
    </li>
  );
}
