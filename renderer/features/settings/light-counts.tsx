import type { LightCounts } from '../../../db/contract/shapes.ts';
import { lights } from '../../../db/model/light-rules.ts';
import { formatCount } from '../../locales/format.ts';
import { LightMark } from '../../parts/light-mark.tsx';
import styles from './lights.module.css';

/** ● 31  ▲ 9  ■ 4  ○ 21 */
export function LightCountsLine({ counts }: { readonly counts: LightCounts }) {
  return (
    <span className={styles['counts']}>
      {lights.map((light) => (
        <span key={light}>
          <LightMark light={light} isWordHidden /> {formatCount(counts[light])}
        </span>
      ))}
    </span>
  );
}
