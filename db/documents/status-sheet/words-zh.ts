import type { StatusSheetCounts, StatusSheetWords } from './words.ts';
import { lightsWithShapes, stateWordsZh } from '../../model/state-words.ts';

export const statusSheetWordsZh: StatusSheetWords = {
  sheetName: '台账',
  fontName: '宋体',
  columns: {
    number: '序号',
    action: '行动',
    measure: '措施',
    unit: '单位',
    lead: '牵头单位',
    responsible: '责任单位',
    due: '完成时限',
    light: '亮灯',
    status: '完成状态',
    percent: '完成比例',
    note: '进展情况',
    checkedOn: '核查日期',
    problems: '存在问题',
    nextStep: '下一步',
    evidence: '佐证材料',
    basis: '依据',
    remark: '备注',
  },
  section: '分组',
  lights: lightsWithShapes(stateWordsZh),
  statuses: stateWordsZh.statuses,
  notRecorded: stateWordsZh.notRecorded,
  difficult: stateWordsZh.difficult,
  continued: '（续）',
  nothing: '没有符合条件的措施',
  lightShares: '按亮灯',
  statusShares: '按完成状态',
  total: '合计',
  office: (office) => `填报单位：${office}`,
  asOf: (day) => `截至${chineseDay(day)}`,
  filter: (filterText) => (filterText === '' ? '' : `范围：${filterText}`),
  action: (label, title) => `${label}　${title}`.trim(),
  evidence: (count, text) => (count === 0 ? '' : text === '' ? `${count} 件` : `${count} 件：${text}`),
  sectionHeading: (heading, measures) => `${heading}（${measures} 项）`,
  subtotal: (counts) => `小计　${sizes(counts)}　${tally(counts.lights)}；${tally(counts.statuses)}`,
  totalHeading: (counts) => `合计　${sizes(counts)}`,
  signatures: ['填表人：', '审核人：', '联系电话：', '填报日期：'],
  footerLeft: (journalHead) => `账本 ${journalHead}`,
  footerCenter: '第 {page} 页，共 {pages} 页',
  fileName: (title, day) => `${title}_截至${day.replaceAll('-', '')}`,
};

function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function sizes(counts: StatusSheetCounts): string {
  return `措施 ${counts.measures} 项，共 ${counts.rows} 行`;
}

function tally(items: StatusSheetCounts['lights']): string {
  return items
    .filter((item) => item.count > 0)
    .map((item) => `${item.word} ${item.count}`)
    .join('　');
}
