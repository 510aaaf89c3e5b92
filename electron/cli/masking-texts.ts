/** What `wb evidence mask`, `unmask`, `protect` and `original` say. */
export interface MaskingTexts {
  readonly mask: string;
  readonly unmask: string;
  readonly protect: string;
  readonly original: string;
  readonly file: string;
  readonly box: string;
  readonly reason: string;
  readonly out: string;
  readonly purpose: string;
  readonly until: string;
  readonly sealed: string;
  readonly boxExpected: string;
  readonly fileExpected: string;
  readonly masked: (maskId: string) => string;
  readonly taken: (path: string) => string;
}

export const maskingTextsZh: MaskingTexts = {
  mask: '生成一张图片的遮挡副本；此后显示、下载都用副本，原图封存',
  unmask: '撤除一次遮挡，恢复到它之前的样子',
  protect: '登记一个文件的用途、保留期限，或封存原件',
  original: '写明原因后取出原件；会写入变更记录',
  file: '第几个文件（默认 1）',
  box: '方框：左,上,宽,高，都是占整图的比例 0 到 1；可以有多个',
  reason: '原因',
  out: '取出到哪个文件',
  purpose: '用途',
  until: '保留至 YYYY-MM-DD，空为不定',
  sealed: '封存原件：yes 或 no',
  boxExpected: '应为四个 0 到 1 的数，如 0.1,0.2,0.3,0.25',
  fileExpected: '应为 1 到 50 的整数',
  masked: (maskId) => `遮挡编号 ${maskId}`,
  taken: (path) => `已取出到 ${path}`,
};

export const maskingTextsEn: MaskingTexts = {
  mask: 'make a masked copy of a picture; it is shown and given out from then on, the original is sealed',
  unmask: 'take a mask away; what was shown before it is shown again',
  protect: 'set what a file is kept for and how long, or seal its original',
  original: 'take the original out, with a reason; this is recorded',
  file: 'which file of the piece (default 1)',
  box: 'left,top,width,height as shares of the picture from 0 to 1; may be given several times',
  reason: 'why',
  out: 'file to take it out to',
  purpose: 'what it is kept for',
  until: 'last day it is kept, YYYY-MM-DD; empty for none',
  sealed: 'seal the original: yes or no',
  boxExpected: 'it must be four numbers from 0 to 1, such as 0.1,0.2,0.3,0.25',
  fileExpected: 'it must be a whole number from 1 to 50',
  masked: (maskId) => `Mask ${maskId}`,
  taken: (path) => `Taken out to ${path}`,
};
