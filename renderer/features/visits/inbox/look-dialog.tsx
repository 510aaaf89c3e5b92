import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FileButton } from '../../../parts/file-button.tsx';
import { FileContent, type FileWords } from '../../../parts/file-content.tsx';
import type { FileUrl } from '../../../parts/file-thumb.tsx';
import { focusTile } from './focus-tile.ts';
import styles from './inbox.module.css';
import { timeOf, type Tile } from './tile-model.ts';

export interface LookDialogProps {
  readonly tiles: readonly Tile[];
  /** The one that is looked at, or null. */
  readonly tile: Tile | null;
  readonly words: FileWords | null;
  readonly fileUrl: FileUrl;
  /** In a window: asks where to save a file; null in a browser, which downloads. */
  readonly onSaveFile: ((fileId: string) => void) | null;
  readonly onReadWords: (fileId: string) => void;
  readonly onShow: (tileId: string) => void;
  readonly onClose: () => void;
}

/** What is in a file: pictures upright, film and sound played, of all else the words. Arrows go on, Esc closes. */
export function LookDialog(props: LookDialogProps) {
  const { tiles, tile, fileUrl, onSaveFile, onShow, onClose } = props;
  const { t } = useTranslation('inbox');
  const at = tiles.findIndex(({ id }) => id === tile?.id);
  const [previous, next] = [tiles[at - 1], tiles[at + 1]];
  const takeOut = t(onSaveFile ? 'saveAs' : 'download');

  const [previousId, nextId, isOpen] = [previous?.id, next?.id, tile !== null];

  useEffect(() => {
    if (!isOpen) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.target instanceof HTMLMediaElement) return;
      const to = { ArrowLeft: previousId, ArrowRight: nextId }[event.key];
      if (to !== undefined) onShow(to);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOpen, previousId, nextId, onShow]);

  return (
    <Modal
      open={tile !== null}
      centered
      destroyOnHidden
      focusable={{ focusTriggerAfterClose: false }}
      afterClose={focusTile}
      width="min(1000px, 92vw)"
      title={tile?.caption || tile?.file.name}
      footer={null}
      onCancel={onClose}
    >
      {tile && (
        <div className={styles['look']}>
          {tile.isSealed ? (
            <p>
              {t('sealed')} <Link to={`/evidence/${tile.id}`}>{t('toEvidence')}</Link>
            </p>
          ) : (
            <FileContent
              key={tile.file.fileId}
              file={tile.file}
              alt={tile.caption || tile.file.name}
              words={props.words}
              fileUrl={fileUrl}
              takeOut={takeOut}
              onReadWords={props.onReadWords}
            />
          )}
          <div className={styles['lookLine']}>
            <Button disabled={!previous} onClick={() => previous && onShow(previous.id)}>
              {t('previous')}
            </Button>
            <Button disabled={!next} onClick={() => next && onShow(next.id)}>
              {t('next')}
            </Button>
            <span className={styles['lookWords']}>
              {t('place', { at: at + 1, total: tiles.length })} {tile.takenAt && timeOf(tile.takenAt)}{' '}
              {tile.file.name}
            </span>
            {!tile.isSealed && (
              <FileButton
                name={tile.file.name}
                url={fileUrl(tile.file.fileId, 'download')}
                onSave={onSaveFile && (() => onSaveFile(tile.file.fileId))}
              >
                {takeOut}
              </FileButton>
            )}
          </div>
        </div>
      )}
    </Modal>
  );
}
