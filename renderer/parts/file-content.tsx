import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaKindOf } from '../../db/model/media-kind.ts';
import type { AppError } from '../../db/model/result.ts';
import { errorWords } from '../locales/error-words.ts';
import { ErrorPanel } from './error-panel.tsx';
import styles from './file-content.module.css';
import type { FileUrl, ShownFile } from './file-thumb.tsx';

/** The words of a file, or why there are none. */
export interface FileWords {
  readonly fileId: string;
  readonly text: string;
  readonly isTruncated: boolean;
  readonly error: AppError | null;
}

export interface FileContentProps {
  readonly file: ShownFile;
  readonly alt: string;
  readonly words: FileWords | null;
  readonly fileUrl: FileUrl;
  /** What the button that takes the file out is called. */
  readonly takeOut: string;
  readonly onReadWords: (fileId: string) => void;
}

/**
 * What is in a file, without running any of it: a picture as derived by this program, sound and film by the browser's
 * player, everything else as the letters in it.
 */
export function FileContent(props: FileContentProps) {
  const kind = mediaKindOf(props.file.mediaType);
  if (kind === 'picture') return <Picture {...props} />;
  if (kind === 'video' || kind === 'audio') return <Player {...props} />;
  return <Words {...props} />;
}

function Picture({ file, alt, fileUrl }: FileContentProps) {
  const { t } = useTranslation('files');
  const [isLarge, setIsLarge] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  if (hasFailed) return <p className={styles['told']}>{t('noPicture')}</p>;
  const source = fileUrl(file.fileId, 'preview');
  return (
    <>
      <button
        type="button"
        className={styles['picture']}
        title={t('larger')}
        onClick={() => setIsLarge(true)}
      >
        <img src={source} alt={alt} onError={() => setHasFailed(true)} />
      </button>
      <Modal
        open={isLarge}
        centered
        destroyOnHidden
        width="94vw"
        title={alt}
        footer={null}
        onCancel={() => setIsLarge(false)}
      >
        <img className={styles['large']} src={source} alt={alt} />
      </Modal>
    </>
  );
}

function Player({ file, alt, fileUrl, takeOut }: FileContentProps) {
  const { t } = useTranslation('files');
  const [hasFailed, setHasFailed] = useState(false);
  if (hasFailed) return <p className={styles['told']}>{t('notPlayable', { action: takeOut })}</p>;
  const common = {
    src: fileUrl(file.fileId),
    controls: true,
    preload: 'metadata',
    'aria-label': alt,
    className: styles['player'],
    onError: () => setHasFailed(true),
  } as const;
  // What was recorded on a visit has no captions.
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  return mediaKindOf(file.mediaType) === 'video' ? <video {...common} /> : <audio {...common} />;
}

function Words({ file, words, onReadWords }: FileContentProps) {
  const { t } = useTranslation('files');
  const { fileId } = file;
  useEffect(() => onReadWords(fileId), [fileId, onReadWords]);
  if (words?.fileId !== fileId) return <p className={styles['told']}>{t('reading')}</p>;
  if (words.error) return <NoWords error={words.error} />;
  return (
    <section aria-label={t('text')}>
      <p className={styles['hint']}>{t('textOnly')}</p>
      {/* Long texts are scrolled by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles['words']} tabIndex={0} aria-label={t('text')}>
        {words.text}
      </pre>
      {words.isTruncated && <p className={styles['hint']}>{t('textCut')}</p>}
    </section>
  );
}

/** A file without words is nothing that went wrong. */
function NoWords({ error }: { readonly error: AppError }) {
  if (error.code !== 'file-text-refused') return <ErrorPanel error={error} />;
  const { sentence, nextStep } = errorWords(error);
  return (
    <p className={styles['told']}>
      {sentence}
      {nextStep}
    </p>
  );
}
