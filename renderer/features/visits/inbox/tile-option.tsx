import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FileThumb, type FileUrl } from '../../../parts/file-thumb.tsx';
import { useStore } from '../../../state/store.ts';
import styles from './inbox.module.css';
import { timeOf, type Tile } from './tile-model.ts';

export interface TileOptionProps {
  readonly tile: Tile;
  readonly isCurrent: boolean;
  /** Where the key Tab comes in. */
  readonly isTabStop: boolean;
  readonly isChosen: boolean;
  readonly fileUrl: FileUrl;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly onLook: () => void;
}

/** One small picture with its time, and its caption or measures. */
export function TileOption({
  tile,
  isCurrent,
  isTabStop,
  isChosen,
  fileUrl,
  onClick,
  onLook,
}: TileOptionProps) {
  const { t } = useTranslation('inbox');
  const isMoving = useStore(({ inboxMoving }) => inboxMoving.has(tile.id));
  const { file, takenAt, caption, codes, duplicate } = tile;
  const same = duplicate === null ? '' : t('duplicate', { name: duplicate });
  const measures = codes === '' ? '' : t('ofMeasures', { codes });
  const words = [caption, measures, same].filter(Boolean);
  return (
    <button
      type="button"
      // An <option> holds no picture.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      aria-selected={isChosen}
      title={[file.name, ...words].join('\n')}
      tabIndex={isTabStop ? 0 : -1}
      data-tile={tile.id}
      data-current={isCurrent || undefined}
      className={styles['tile']}
      onClick={onClick}
      onDoubleClick={onLook}
    >
      <FileThumb
        file={file}
        fileUrl={fileUrl}
        className={styles['thumb']}
        endingClass={styles['ending']}
        isMoving={isMoving}
      />
      {same !== '' && <span className={styles['same']}>{t('duplicateShort')}</span>}
      <span className={styles['time']}>{takenAt === null ? t('noTime') : timeOf(takenAt)}</span>
      <span className={styles['words']}>{caption || measures}</span>
      <span className="visually-hidden">
        <span>{file.name}</span> <span>{caption === '' ? '' : measures}</span> <span>{same}</span>
      </span>
    </button>
  );
}
