import { stateWordsEn } from '../../../db/model/state-words.ts';
import type { Translated } from '../i18n.ts';
import type { status as zh } from '../zh-CN/status.ts';

export const status: Translated<typeof zh> = {
  ...stateWordsEn.statuses,
  ...stateWordsEn.lights,
  difficult: stateWordsEn.difficult,
  unfilled: stateWordsEn.notRecorded,
  notApplicable: '—',
};
