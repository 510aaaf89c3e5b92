import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../locales/format.ts';
import styles from './inbox.module.css';
import { commonCaption, timeOf, type Tile } from './tile-model.ts';

export interface CaptionLineProps {
  readonly ref: Ref<InputRef>;
  readonly tiles: readonly Tile[];
  readonly onType: (caption: string) => void;
  /** Enter: kept, and on to the next. */
  readonly onKeep: () => void;
  /** Esc: back to the pictures; what was typed stays. */
  readonly onLeave: () => void;
}

/** The caption of what is meant, where it is written with one key. */
export function CaptionLine({ ref, tiles, onType, onKeep, onLeave }: CaptionLineProps) {
  const { t } = useTranslation('inbox');
  const [first] = tiles;
  if (!first) return null;
  const isOne = tiles.length === 1;

  function press(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') onKeep();
    else onLeave();
  }

  return (
    <div className={styles['caption']}>
      <span className={styles['captionOf']} title={isOne ? first.file.name : undefined}>
        {isOne ? (
          <>
            {first.takenAt && timeOf(first.takenAt)} {first.file.name}
          </>
        ) : (
          t('captionMany', { n: formatCount(tiles.length) })
        )}
      </span>
      {isOne && first.duplicate !== null && (
        <span className={styles['sameLine']}>{t('duplicate', { name: first.duplicate })}</span>
      )}
      <Input
        ref={ref}
        aria-label={t('caption')}
        placeholder={t('captionPlaceholder')}
        maxLength={2000}
        value={commonCaption(tiles)}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={press}
      />
    </div>
  );
}
