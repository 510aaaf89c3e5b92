import { useTranslation } from 'react-i18next';
import type { EvidenceRow } from '../../../db/contract/evidence-calls.ts';
import { formatBytes, formatDateTime } from '../../locales/format.ts';
import { localName } from '../../locales/local-name.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FileButton } from '../../parts/file-button.tsx';
import { FileThumb, type FileUrl } from '../../parts/file-thumb.tsx';
import type { EvidenceChanges } from '../../state/measure-slice.ts';
import type { EditDrafts } from './edit-drafts.ts';
import { EditInPlace } from './edit-in-place.tsx';
import styles from './evidence.module.css';
import { isDrawn } from './is-drawn.ts';

export interface EvidenceTabProps {
  readonly rows: readonly EvidenceRow[];
  readonly fileUrl: FileUrl;
  readonly drafts: EditDrafts;
  /** In a window: asks where to save a file; null in a browser, which downloads. */
  readonly onSaveFile: ((fileId: string) => void) | null;
  readonly onOpen: (evidenceId: string, fileId: string) => void;
  readonly onUpdate: (evidenceId: string, changes: EvidenceChanges) => Promise<boolean>;
}

const updateCall = 'evidence.update';

/** All evidence of the measure: picture, words, unit, the day it stands for, and who added it. */
export function EvidenceTab({ rows, fileUrl, drafts, onSaveFile, onOpen, onUpdate }: EvidenceTabProps) {
  const { t } = useTranslation('measure');
  if (rows.length === 0) return <EmptyState text={t('evidence.empty')} />;
  return (
    <ul className={styles['grid']}>
      {rows.map((row) => (
        <li key={row.id} className={styles['item']}>
          <div className={styles['pictures']}>
            {row.files.map((file) => {
              const thumb = (
                <FileThumb
                  file={file}
                  fileUrl={fileUrl}
                  className={styles['thumb']}
                  endingClass={styles['ending']}
                />
              );
              if (file.protection === 'sealed') {
                return (
                  <span key={file.fileId} className={styles['download']}>
                    {thumb}
                    <span className={styles['name']}>{t('evidence.sealed', { name: file.name })}</span>
                  </span>
                );
              }
              return isDrawn(file) ? (
                <button
                  key={file.fileId}
                  type="button"
                  aria-label={t('evidence.open', { name: file.name })}
                  title={`${file.name} ${formatBytes(file.size)}`}
                  onClick={() => onOpen(row.id, file.fileId)}
                >
                  {thumb}
                </button>
              ) : (
                <FileButton
                  key={file.fileId}
                  type="link"
                  size="small"
                  className={styles['download'] ?? ''}
                  name={file.name}
                  url={fileUrl(file.fileId, 'download')}
                  onSave={onSaveFile && (() => onSaveFile(file.fileId))}
                  title={`${t(onSaveFile ? 'action.saveAs' : 'action.download')} ${file.name} ${formatBytes(file.size)}`}
                >
                  {thumb}
                  <span className={styles['name']}>{file.name}</span>
                </FileButton>
              );
            })}
          </div>
          <EditInPlace
            label={t('evidence.caption')}
            value={row.caption}
            draft={drafts.find(updateCall, row.id, 'caption')}
            onDraft={(text) => drafts.keep(updateCall, row.id, 'caption', text)}
            onForget={() => drafts.forget(updateCall, row.id, 'caption')}
            onSave={(caption) => onUpdate(row.id, { caption })}
          >
            {row.caption === '' ? (
              <span className={styles['muted']}>{t('evidence.noCaption')}</span>
            ) : (
              row.caption
            )}
          </EditInPlace>
          <span className={styles['muted']}>
            {[
              localName(row.organizationName, row.organizationNameEn) || t('evidence.forMeasure'),
              row.standsForOn ?? '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
          <span className={styles['muted']}>
            {t('evidence.added', { name: row.actorName, time: formatDateTime(row.recordedAtMs) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
