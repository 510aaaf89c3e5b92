import type { Locale } from './error-texts.ts';

/** What every operation may have been made for, in words; one without words does not compile. */
export const intentTexts = {
  'plans.create': { 'zh-CN': '新建方案', en: 'Plan made' },
  'plans.update': { 'zh-CN': '修改方案', en: 'Plan changed' },
  'plans.choose': { 'zh-CN': '选择方案', en: 'Plan chosen' },
  'actions.create': { 'zh-CN': '新增行动', en: 'Action added' },
  'actions.update': { 'zh-CN': '修改行动', en: 'Action changed' },
  'actions.move': { 'zh-CN': '调整行动顺序', en: 'Action moved' },
  'actions.remove': { 'zh-CN': '删除行动', en: 'Action removed' },
  'measures.create': { 'zh-CN': '新增措施', en: 'Measure added' },
  'measures.update': { 'zh-CN': '修改措施', en: 'Measure changed' },
  'measures.move': { 'zh-CN': '调整措施顺序', en: 'Measure moved' },
  'measures.retire': { 'zh-CN': '停用措施', en: 'Measure retired' },
  'measures.restore': { 'zh-CN': '恢复措施', en: 'Measure restored' },
  'checklistItems.create': { 'zh-CN': '新增核查项', en: 'Checklist item added' },
  'checklistItems.update': { 'zh-CN': '修改核查项', en: 'Checklist item changed' },
  'checklistItems.remove': { 'zh-CN': '删除核查项', en: 'Checklist item removed' },
  'assignments.add': { 'zh-CN': '新增责任单位', en: 'Unit added' },
  'assignments.confirm': { 'zh-CN': '确认责任单位', en: 'Unit confirmed' },
  'assignments.remove': { 'zh-CN': '删除责任单位', en: 'Unit removed' },
  'indicators.create': { 'zh-CN': '新增指标', en: 'Indicator added' },
  'indicators.update': { 'zh-CN': '修改指标', en: 'Indicator changed' },
  'indicators.remove': { 'zh-CN': '删除指标', en: 'Indicator removed' },
  'organizations.add': { 'zh-CN': '新增单位', en: 'Unit added' },
  'sample.add': { 'zh-CN': '放入示例', en: 'Sample added' },
  'visits.create': { 'zh-CN': '安排督导', en: 'Visit planned' },
  'visits.update': { 'zh-CN': '填写督导', en: 'Visit written' },
  'visits.addPart': { 'zh-CN': '增加督导内容', en: 'Part of the visit added' },
  'visits.removePart': { 'zh-CN': '去掉督导内容', en: 'Part of the visit taken out' },
  'visits.remove': { 'zh-CN': '取消督导', en: 'Visit cancelled' },
  'visits.restore': { 'zh-CN': '恢复督导', en: 'Visit brought back' },
  'visits.close': { 'zh-CN': '签字封存', en: 'Visit sealed' },
  'visits.amend': { 'zh-CN': '封存后更改', en: 'Changed after the seal' },
  'visitRules.update': { 'zh-CN': '修改督导规则', en: 'Rules for visits changed' },
  'records.add': { 'zh-CN': '现场记录', en: 'Recorded on the spot' },
  'records.correct': { 'zh-CN': '更正现场记录', en: 'Record corrected' },
  'records.withdraw': { 'zh-CN': '撤销现场记录', en: 'Record withdrawn' },
  'records.restore': { 'zh-CN': '恢复现场记录', en: 'Record brought back' },
  'evidence.add': { 'zh-CN': '收入佐证', en: 'Evidence taken in' },
  'evidence.update': { 'zh-CN': '修改佐证', en: 'Evidence changed' },
  'evidence.trash': { 'zh-CN': '移入回收', en: 'Moved to the trash' },
  'evidence.restore': { 'zh-CN': '从回收恢复', en: 'Brought back from the trash' },
  'evidence.mask': { 'zh-CN': '遮挡图片', en: 'Picture masked' },
  'evidence.removeMask': { 'zh-CN': '撤除遮挡', en: 'Mask removed' },
  'evidence.restoreMask': { 'zh-CN': '恢复遮挡', en: 'Mask brought back' },
  'evidence.protectFile': { 'zh-CN': '修改用途与保留期限', en: 'Purpose and retention changed' },
  'evidence.openOriginal': { 'zh-CN': '查看原件', en: 'Original opened' },
  'organizations.update': { 'zh-CN': '修改单位', en: 'Unit changed' },
  'organizations.remove': { 'zh-CN': '删除单位', en: 'Unit removed' },
  'organizations.restore': { 'zh-CN': '恢复单位', en: 'Unit brought back' },
  'organizations.merge': { 'zh-CN': '合并单位', en: 'Unit merged' },
  'organizations.unmerge': { 'zh-CN': '分开单位', en: 'Unit parted again' },
  'organizations.import': { 'zh-CN': '导入单位', en: 'Units imported' },
  'forms.import': { 'zh-CN': '导入表单', en: 'Form imported' },
  'targets.add': { 'zh-CN': '新增目标值', en: 'Target added' },
  'targets.update': { 'zh-CN': '修改目标值', en: 'Target changed' },
  'targets.remove': { 'zh-CN': '删除目标值', en: 'Target removed' },
  'targets.restore': { 'zh-CN': '恢复目标值', en: 'Target brought back' },
  'lightRules.update': { 'zh-CN': '修改亮灯规则', en: 'Rule for lights changed' },
  'lightSnapshots.add': { 'zh-CN': '固定报告期', en: 'Period fixed' },
  'lightSnapshots.remove': { 'zh-CN': '取消固定', en: 'Fixed period removed' },
  'lightSnapshots.restore': { 'zh-CN': '恢复固定', en: 'Fixed period brought back' },
  'progress.add': { 'zh-CN': '记录进展', en: 'Progress recorded' },
  'progress.correct': { 'zh-CN': '更正进展', en: 'Progress corrected' },
  'progress.withdraw': { 'zh-CN': '撤销进展', en: 'Progress withdrawn' },
  'progress.restore': { 'zh-CN': '恢复进展', en: 'Progress brought back' },
  'readings.add': { 'zh-CN': '录入数据', en: 'Reading recorded' },
  'readings.correct': { 'zh-CN': '更正数据', en: 'Reading corrected' },
  'readings.withdraw': { 'zh-CN': '撤销数据', en: 'Reading withdrawn' },
  'readings.restore': { 'zh-CN': '恢复数据', en: 'Reading brought back' },
  'evidence.link': { 'zh-CN': '关联措施', en: 'Evidence linked' },
  'evidence.unlink': { 'zh-CN': '取消关联', en: 'Evidence unlinked' },
  'inbox.file': { 'zh-CN': '归类佐证', en: 'Evidence filed' },
  'inbox.restore': { 'zh-CN': '退回收件箱', en: 'Evidence put back into the inbox' },
  'workspaces.create': { 'zh-CN': '新建工作区', en: 'Workspace created' },
  'workspaces.update': { 'zh-CN': '修改工作区', en: 'Workspace changed' },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

export type PlainIntent = keyof typeof intentTexts;
/** What an operation is made for; taken back and done again it says so. */
export type Intent = PlainIntent | `${PlainIntent}.undo` | `${PlainIntent}.redo`;

const turned = {
  'zh-CN': { undo: (words: string) => `撤销：${words}`, redo: (words: string) => `重做：${words}` },
  en: { undo: (words: string) => `Undone: ${words}`, redo: (words: string) => `Redone: ${words}` },
};

/** What was done, in words; an intent of a later version stands as it is. */
export function intentWords(intent: string, locale: Locale): string {
  const [plain, turn] = parted(intent);
  const texts: Readonly<Record<string, Readonly<Record<Locale, string>>>> = intentTexts;
  const words = texts[plain]?.[locale] ?? plain;
  return turn === null ? words : turned[locale][turn](words);
}

function parted(intent: string): readonly [plain: string, turn: 'undo' | 'redo' | null] {
  const turn = (['undo', 'redo'] as const).find((each) => intent.endsWith(`.${each}`)) ?? null;
  return [turn === null ? intent : intent.slice(0, -turn.length - 1), turn];
}
