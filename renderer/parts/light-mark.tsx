import type { Light } from '../../db/model/light-rules.ts';
import { lightShapes } from '../../db/model/state-words.ts';
import { lightWord } from '../locales/status-words.ts';
import styles from './light-mark.module.css';

export interface LightMarkProps {
  readonly light: Light;
  /** Leaves the word to screen readers where a column heading or a count stands beside the shape. */
  readonly isWordHidden?: boolean;
}

/** A light by shape, word and colour, so that none of them carries it alone. */
export function LightMark({ light, isWordHidden = false }: LightMarkProps) {
  return (
    <span className={styles['mark']} data-light={light}>
      <span aria-hidden="true" className={styles['shape']}>
        {lightShapes[light]}
      </span>
      <span className={isWordHidden ? 'visually-hidden' : undefined}>{lightWord(light)}</span>
    </span>
  );
}
