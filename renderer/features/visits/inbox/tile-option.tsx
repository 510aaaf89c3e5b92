import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FileThumb, type FileUrl } from '../../../parts/file-thumb.tsx';
import styles from './inbox.module.css';
import { timeOf, type Tile } from './tile-model.ts';

export interface TileOptionProps {
  readonly tile: Tile;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly fileUrl: FileUrl;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onLook: () => void;
}

/** One small picture with its time, and its caption or measures. */
export function TileOption({ tile, isCurrent, isChosen, fileUrl, onClick, onLook }: TileOptionProps) {
  const { t } = useTranslation('inbox');
  const { file, takenAt, caption, codes, duplicate } = tile;
  const same = duplicate === null ? null : t('duplicate', { name: duplicate });
  const words = [file.name, caption, codes, same].filter(Boolean).join('\n');
  return (
    <button
      type="button"
      // An <option> holds no picture.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      aria-selected={isChosen}
      aria-label={[takenAt === null ? t('noTime') : timeOf(takenAt), words].join(' ')}
      title={words}
      tabIndex={isCurrent ? 0 : -1}
      data-tile={tile.id}
      data-current={isCurrent || undefined}
      className={styles['tile']}
      onClick={onClick}
      onDoubleClick={onLook}
    >
      <FileThumb file={file} fileUrl={fileUrl} className={styles['thumb']} endingClass={styles['ending']} />
      {same !== null && <span className={styles['same']}>{t('duplicateShort')}</span>}
      <span className={styles['time']}>{takenAt === null ? t('noTime') : timeOf(takenAt)}</span>
      {(caption !== '' || codes !== '') && <span className={styles['words']}>{caption || codes}</span>}
    </button>
  );
}
