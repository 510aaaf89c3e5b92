/** What `wb inbox` says. */
export interface InboxTexts {
  readonly inbox: string;
  readonly add: string;
  readonly list: string;
  readonly visit: string;
  readonly taken: string;
  readonly suggested: string;
  readonly held: string;
  readonly added: (count: number) => string;
  readonly waiting: (count: number) => string;
  readonly evidence: (count: number) => string;
  readonly skipped: (count: number) => string;
}

export const inboxTextsZh: InboxTexts = {
  inbox: '收件箱：照片、录像、录音、PDF 和办公文档先收下，再归入督导和措施',
  add: '收下文件，或文件夹及其下级文件夹里的全部文件（链接和隐藏文件除外）',
  list: '列出待归类的文件，按拍摄时间分组',
  visit: '只列建议归入这次督导（编号）的',
  taken: '拍摄时间',
  suggested: '建议归入',
  held: '已有相同文件',
  added: (count) => `已收下 ${count} 个文件，等待归类。`,
  waiting: (count) => `${count} 个文件内容相同的已在收件箱里，没有重复收下。`,
  evidence: (count) => `其中 ${count} 个与已有佐证内容相同。`,
  skipped: (count) => `${count} 个文件不是照片、录像、录音、PDF 或办公文档，没有收。`,
};

export const inboxTextsEn: InboxTexts = {
  inbox: 'Inbox: pictures, film, sound, PDF and office files are taken in first and filed afterwards',
  add: 'Take in files, or all files of folders and those below (links and hidden files left out)',
  list: 'List the files that wait, grouped by when they were taken',
  visit: 'Only those suggested for this visit (its id)',
  taken: 'Taken',
  suggested: 'Suggested for',
  held: 'Same file',
  added: (count) => `Taken in, waiting to be filed: ${count}.`,
  waiting: (count) => `Not taken in again, the inbox holds the same: ${count}.`,
  evidence: (count) => `Of those taken in, the same as evidence: ${count}.`,
  skipped: (count) => `Left out, neither picture, film, sound, PDF nor office file: ${count}.`,
};
