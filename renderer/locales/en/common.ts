import type { Translated } from '../i18n.ts';
import type { common as zh } from '../zh-CN/common.ts';

export const common: Translated<typeof zh> = {
  appName: 'Supervision Workbench',
  copyDetails: 'Copy details',
  copied: 'Copied',
  close: 'Close',
  cancel: 'Cancel',
  done: 'Done',
  retry: 'Try again',
  loading: 'Loading…',
  nextStep: 'Next: ',
  language: 'Language',
  clearOne: 'Clear',
  findKey: 'Press / to search',
  status: 'Status',
  light: 'Light',
  listBetween: ', ',
};
