import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceDetail } from '../../../db/contract/evidence-calls.ts';
import type { AppError } from '../../../db/model/result.ts';
import { errorWords } from '../../locales/error-words.ts';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import type { FileWords } from '../../state/evidence-slice.ts';
import styles from './detail.module.css';
import type { FileUrl } from './evidence-words.ts';

export type DetailFile = EvidenceDetail['files'][number];

export interface FileViewProps {
  readonly file: DetailFile;
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
export function FileContent(props: FileViewProps) {
  const { file } = props;
  if (file.state === 'missing') return null;
  if (file.protection === 'sealed') return <Sealed file={file} />;
  if (file.kind === 'picture') return <Picture {...props} />;
  if (file.kind === 'video' || file.kind === 'audio') return <Player {...props} />;
  return <Words {...props} />;
}

function Sealed({ file }: { readonly file: DetailFile }) {
  const { t } = useTranslation('masking');
  const open = t(file.kind === 'picture' ? 'openOriginal' : 'openFile');
  return <p className={styles['told']}>{t('sealedTold', { open })}</p>;
}

function Picture({ file, alt, fileUrl }: FileViewProps) {
  const { t } = useTranslation('evidence');
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

function Player({ file, alt, fileUrl, takeOut }: FileViewProps) {
  const { t } = useTranslation('evidence');
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
  return file.kind === 'video' ? <video {...common} /> : <audio {...common} />;
}

function Words({ file, words, onReadWords }: FileViewProps) {
  const { t } = useTranslation('evidence');
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

export interface FileChoiceProps {
  readonly files: readonly DetailFile[];
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
