import type { Translated } from '../i18n.ts';
import type { table as zh } from '../zh-CN/table.ts';

export const table: Translated<typeof zh> = {
  sortBy: 'Sort by {{column}}',
  filter: 'Filter columns',
  filterOf: 'Filter {{column}}',
  contains: 'contains…',
  columns: 'Columns',
  copy: 'Copy',
  copyTip: 'Copies the rows shown as cells, ready to paste into a spreadsheet',
  export: 'Export',
  exported: 'Exported {{name}}, {{n}} rows',
  download: 'Download',
  showInFolder: 'Show in folder',
};
