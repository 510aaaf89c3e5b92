import { FileOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { FileView, ProtectedFile } from '../../../db/contract/evidence-calls.ts';
import styles from './evidence.module.css';

/** Address of a file's bytes on the host. */
export type FileUrl = (fileId: string, kind?: 'thumb' | 'download') => string;

const shownInline = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
]);

/** True for pictures that every browser can draw. */
export function isPicture(file: FileView): boolean {
  return shownInline.has(file.mediaType);
}

export interface FileThumbProps {
  /** One that waits has no protection yet. */
  readonly file: FileView & Partial<Pick<ProtectedFile, 'protection'>>;
  readonly fileUrl: FileUrl;
}

/** The small picture of a file, or its ending where there is none. */
export function FileThumb({ file, fileUrl }: FileThumbProps) {
  const [hasFailed, setHasFailed] = useState(false);
  if (file.mediaType.startsWith('image/') && file.protection !== 'sealed' && !hasFailed) {
    return (
      <img
        className={styles['thumb']}
        src={fileUrl(file.fileId, 'thumb')}
        alt=""
        loading="lazy"
        onError={() => setHasFailed(true)}
      />
    );
  }
  return (
    <span className={styles['thumb']} aria-hidden="true">
      <FileOutlined />
      <span className={styles['ending']}>{file.name.split('.').at(-1)?.slice(0, 5).toUpperCase()}</span>
    </span>
  );
}
