import { useState } from 'react';
import type { ProtectedFile } from '../../../db/contract/evidence-calls.ts';
import { mediaKindOf } from '../../../db/model/media-kind.ts';
import styles from './evidence-list.module.css';
import { endingOf, type FileUrl } from './evidence-words.ts';
import { KindIcon } from './kind-icon.tsx';

export interface ThumbProps {
  readonly file: ProtectedFile | undefined;
  readonly fileUrl: FileUrl;
}

/** The small derived picture of a file, or the sign of its kind with its ending. */
export function Thumb({ file, fileUrl }: ThumbProps) {
  const [failedId, setFailedId] = useState('');
  const kind = mediaKindOf(file?.mediaType ?? '');
  if (file && kind === 'picture' && file.protection !== 'sealed' && failedId !== file.fileId) {
    return (
      <img
        className={styles['thumb']}
        src={fileUrl(file.fileId, 'thumb')}
        alt=""
        loading="lazy"
        draggable={false}
        onError={() => setFailedId(file.fileId)}
      />
    );
  }
  return (
    <span className={styles['thumb']} aria-hidden="true">
      <KindIcon kind={kind} />
      <span className={styles['ending']}>{file && endingOf(file)}</span>
    </span>
  );
}
