import { stateWordsZh } from '../../../db/model/state-words.ts';

/** Words for states; the same on every screen and in every export. */
export const status = {
  ...stateWordsZh.statuses,
  ...stateWordsZh.lights,
  difficult: stateWordsZh.difficult,
  unfilled: stateWordsZh.notRecorded,
  notApplicable: '—',
} as const;
