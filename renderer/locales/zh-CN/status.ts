/** Words for states; the same on every screen and in every export. */
export const status = {
  'not-started': '未启动',
  ahead: '超进度',
  'on-track': '达进度',
  behind: '欠进度',
  done: '已完成',
  continuous: '持续实施',
  'not-applicable': '不适用',
  difficult: '完成难度较大',
  green: '绿',
  yellow: '黄',
  red: '红',
  grey: '灰',
  unfilled: '未填',
  notApplicable: '—',
} as const;
