import type { Assessment } from '../../../db/contract/indicators-calls.ts';
import type { Light } from '../../../db/model/light-rules.ts';
import { lightShapes } from '../../../db/model/state-words.ts';
import { standingWord } from '../../locales/indicator-words.ts';
import styles from './standing-mark.module.css';

const lights: Readonly<Record<Assessment['standing'], Light>> = {
  met: 'green',
  'on-pace': 'green',
  'not-met': 'yellow',
  'behind-pace': 'yellow',
  missed: 'red',
  'no-reading': 'grey',
  'no-target': 'grey',
};

/** How the last reading stands, by shape, word and colour, so that none of them carries it alone. */
export function StandingMark({ assessment }: { readonly assessment: Assessment }) {
  const light = lights[assessment.standing];
  return (
    <span className={styles['mark']} data-light={light}>
      <span aria-hidden="true">{lightShapes[light]}</span> {standingWord(assessment)}
    </span>
  );
}
