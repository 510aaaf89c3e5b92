import { useState } from 'react';
import { mediaKindOf } from '../../db/model/media-kind.ts';
import { KindIcon } from './kind-icon.tsx';

/** Address of a file's bytes on the host, or of a picture derived from them. */
export type FileUrl = (fileId: string, kind?: 'thumb' | 'preview' | 'download') => string;

/** A file as it is shown. */
export interface ShownFile {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  /** A sealed one is not drawn. */
  readonly protection?: 'none' | 'masked' | 'sealed';
}

export interface FileThumbProps {
  readonly file: ShownFile | undefined;
  readonly fileUrl: FileUrl;
  readonly className: string | undefined;
  /** Of the small sign of a kind of file. */
  readonly endingClass: string | undefined;
  /** The file is about to get another id: a picture that is not there yet is asked for no more. */
  readonly isMoving?: boolean;
}

/** The small derived picture of a file, or the sign of its kind with its ending. */
export function FileThumb({ file, fileUrl, className, endingClass, isMoving = false }: FileThumbProps) {
  const [failedId, setFailedId] = useState('');
  const [drawnId, setDrawnId] = useState('');
  const kind = mediaKindOf(file?.mediaType ?? '');
  if (file && kind === 'picture' && file.protection !== 'sealed' && failedId !== file.fileId) {
    return (
      <img
        className={className}
        src={isMoving && drawnId !== file.fileId ? undefined : fileUrl(file.fileId, 'thumb')}
        alt=""
        loading="lazy"
        draggable={false}
        onLoad={() => setDrawnId(file.fileId)}
        onError={() => setFailedId(file.fileId)}
      />
    );
  }
  return (
    <span className={className} aria-hidden="true">
      <KindIcon kind={kind} />
      <span className={endingClass}>{file && endingOf(file)}</span>
    </span>
  );
}

/** DOCX, JPG: the ending of a name as a small sign. */
function endingOf({ name }: ShownFile): string {
  return name.includes('.') ? (name.split('.').at(-1)?.slice(0, 5).toUpperCase() ?? '') : '';
}
