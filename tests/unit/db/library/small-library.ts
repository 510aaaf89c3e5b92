export const version = { path: 'library.yaml', text: 'version: 1.0.0' };
export const units = {
  path: 'organizations/town.yaml',
  text: `organizations:
  - { key: town, name: { zh: 甲市, en: Town }, kind: city }
  - { key: east, code: '000001', name: { zh: 东县, en: East }, kind: county, parent: 甲市, note: 全称待确认 }`,
};
export const plan = {
  path: 'plans/town/plan.yaml',
  text: `code: town
title: { zh: 甲市计划, en: Plan of Town }
shortTitle: { zh: 甲市, en: Town }
issuer: { zh: 甲市政府, en: Government }
startsOn: 2022-01-01
horizonOn: null
source: { zh: 甲市日报, en: Daily }
note: { zh: 摘述, en: In short }
city: 甲市
document: 甲市日报
dueText: { zh: 未列, en: Not given }
suggestedNote: { zh: 推定。, en: Guessed. }`,
};
export const action = {
  path: 'plans/town/action-1.yaml',
  text: `code: A1
position: 1
label: { zh: 行动一, en: Action 1 }
title: { zh: 学校, en: Schools }
headingLine: 5
cooperating:
  - { printed: 财政局 }
  - { printed: 编办, measures: [A1.2] }
measures:
  - code: A1.1
    title: { zh: 办学, en: Schooling }
    requirement: { zh: 查办学。, en: Check schooling. }
    forms: [CHK, DOC]
    scope: named
    units: [东县]
    leadText: 教育局、东县
    leads:
      - { printed: 教育局, isSuggested: true }
      - { printed: 东县, organization: 东县 }
    items: [{ zh: 有校, en: A school }]
    emptyItems: 1
    note: { zh: 先查。, en: First. }
    indicators:
      - key: schools
        name: { zh: 学校数, en: Schools }
        unit: { zh: 所, en: schools }
        rate: count
        targets: [{ kind: target, comparator: range, value: 1, max: 2, year: 2025, period: 到2025年, line: 7 }]
        readings: [{ kind: achieved, comparator: '=', text: 通过, period: 未注日期, line: 6 }]
    pilots: [{ organization: 东县, topic: { zh: 试点, en: Trial }, batch: 1, evaluation: listed }]
    line: 7
  - code: A1.2
    title: { zh: 编制, en: Posts }
    requirement: { zh: 查编制。, en: Check posts. }
    forms: [CNT]
    scope: counties
    dueOn: 2025-12-31
    isContinuous: true
    dueText: { zh: 到2025年, en: By 2025 }
    leadText: 东县
    leads: [{ printed: 东县 }]
    line: 8`,
};
export const sample = {
  path: 'samples/sample.yaml',
  text: `organizations:
  - { key: sample-school, name: { zh: 示例小学, en: Sample School }, kind: primary-school, parent: 东县 }
progress:
  - { plan: town, measure: A1.2, unit: 示例小学, status: behind, percent: 40, isDifficult: true, checkedOn: 2025-03-01, note: 示例 }`,
};
/** The smallest library that has one of everything. */
export const files = [version, units, plan, action, sample];
