import type { Locale } from './error-texts.ts';

/** What a history says of edits: fields, what was done, and values that are no free text. */
export interface HistoryTexts {
  readonly fields: Readonly<Record<string, string>>;
  readonly intents: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly nouns: Readonly<Record<string, string>>;
  readonly empty: string;
  readonly undone: (intent: string) => string;
  readonly redone: (intent: string) => string;
}

const zh: HistoryTexts = {
  fields: {
    code: '编号',
    titleZh: '名称',
    titleEn: '英文名称',
    shortTitleZh: '简称',
    shortTitleEn: '英文简称',
    issuerZh: '发文单位',
    issuerEn: '发文单位（英文）',
    startsOn: '起始日期',
    horizonOn: '截止日期',
    sourceZh: '依据文件',
    sourceEn: '依据文件（英文）',
    noteZh: '备注',
    noteEn: '备注（英文）',
    cityOrganizationId: '所在地区',
    isChosen: '采用',
    labelZh: '序号',
    labelEn: '英文序号',
    actionId: '所属行动',
    position: '顺序',
    requirementZh: '任务要求',
    requirementEn: '任务要求（英文）',
    forms: '记录形式',
    scope: '填报范围',
    scopeOrganizationIds: '指定单位',
    dueOn: '时限',
    isContinuous: '持续实施',
    dueTextZh: '时限原文',
    dueTextEn: '时限原文（英文）',
    leadTextZh: '牵头单位原文',
    denominatorZh: '分母说明',
    retiredOn: '停用日期',
    retiredReason: '停用原因',
    textZh: '内容',
    textEn: '内容（英文）',
    role: '角色',
    organizationId: '单位',
    printedZh: '原文',
    isSuggested: '推定',
    nameZh: '名称',
    nameEn: '英文名称',
    unitZh: '计量单位',
    unitEn: '计量单位（英文）',
    rateKind: '指标类型',
    presence: '有无',
  },
  intents: {
    'plans.create': '新建方案',
    'plans.update': '修改方案',
    'plans.choose': '选择方案',
    'actions.create': '新增行动',
    'actions.update': '修改行动',
    'actions.move': '调整行动顺序',
    'actions.remove': '删除行动',
    'measures.create': '新增措施',
    'measures.update': '修改措施',
    'measures.move': '调整措施顺序',
    'measures.retire': '停用措施',
    'measures.restore': '恢复措施',
    'checklistItems.create': '新增核查项',
    'checklistItems.update': '修改核查项',
    'checklistItems.remove': '删除核查项',
    'assignments.add': '新增责任单位',
    'assignments.confirm': '确认责任单位',
    'assignments.remove': '删除责任单位',
    'indicators.create': '新增指标',
    'indicators.update': '修改指标',
    'indicators.remove': '删除指标',
    'organizations.add': '新增单位',
    'sample.add': '放入示例',
  },
  values: {
    true: '是',
    false: '否',
    city: '全市一项',
    counties: '各县区',
    schools: '各学校',
    named: '指定单位',
    lead: '牵头',
    responsible: '责任',
    cooperating: '配合',
    supervised: '督导对象',
    gross: '毛率',
    retention: '巩固率',
    net: '净率',
    share: '占比',
    count: '数量',
    amount: '金额',
    ratio: '比值',
    state: '状态',
  },
  nouns: {
    plan: '方案',
    action: '行动',
    measure: '措施',
    checklist_item: '核查项',
    assignment: '责任单位',
    indicator: '指标',
    organization: '单位',
  },
  empty: '未填',
  undone: (intent) => `撤销：${intent}`,
  redone: (intent) => `重做：${intent}`,
};

const en: HistoryTexts = {
  fields: {
    code: 'Code',
    titleZh: 'Title (Chinese)',
    titleEn: 'Title (English)',
    shortTitleZh: 'Short title (Chinese)',
    shortTitleEn: 'Short title (English)',
    issuerZh: 'Issuer (Chinese)',
    issuerEn: 'Issuer (English)',
    startsOn: 'Starts on',
    horizonOn: 'Ends on',
    sourceZh: 'Source document (Chinese)',
    sourceEn: 'Source document (English)',
    noteZh: 'Remarks (Chinese)',
    noteEn: 'Remarks (English)',
    cityOrganizationId: 'Area',
    isChosen: 'Chosen',
    labelZh: 'Label (Chinese)',
    labelEn: 'Label (English)',
    actionId: 'Action',
    position: 'Order',
    requirementZh: 'Requirement (Chinese)',
    requirementEn: 'Requirement (English)',
    forms: 'Ways of checking',
    scope: 'Who reports',
    scopeOrganizationIds: 'Named units',
    dueOn: 'Due',
    isContinuous: 'Continuous',
    dueTextZh: 'Due as printed (Chinese)',
    dueTextEn: 'Due as printed (English)',
    leadTextZh: 'Lead unit as printed',
    denominatorZh: 'Denominator',
    retiredOn: 'Retired on',
    retiredReason: 'Reason for retiring',
    textZh: 'Text (Chinese)',
    textEn: 'Text (English)',
    role: 'Role',
    organizationId: 'Unit',
    printedZh: 'As printed',
    isSuggested: 'Suggested',
    nameZh: 'Name (Chinese)',
    nameEn: 'Name (English)',
    unitZh: 'Measuring unit (Chinese)',
    unitEn: 'Measuring unit (English)',
    rateKind: 'Kind of indicator',
    presence: 'Presence',
  },
  intents: {
    'plans.create': 'Plan made',
    'plans.update': 'Plan changed',
    'plans.choose': 'Plan chosen',
    'actions.create': 'Action added',
    'actions.update': 'Action changed',
    'actions.move': 'Action moved',
    'actions.remove': 'Action removed',
    'measures.create': 'Measure added',
    'measures.update': 'Measure changed',
    'measures.move': 'Measure moved',
    'measures.retire': 'Measure retired',
    'measures.restore': 'Measure restored',
    'checklistItems.create': 'Checklist item added',
    'checklistItems.update': 'Checklist item changed',
    'checklistItems.remove': 'Checklist item removed',
    'assignments.add': 'Unit added',
    'assignments.confirm': 'Unit confirmed',
    'assignments.remove': 'Unit removed',
    'indicators.create': 'Indicator added',
    'indicators.update': 'Indicator changed',
    'indicators.remove': 'Indicator removed',
    'organizations.add': 'Unit added',
    'sample.add': 'Sample added',
  },
  values: {
    true: 'yes',
    false: 'no',
    city: 'once for the city',
    counties: 'every county',
    schools: 'every school',
    named: 'named units',
    lead: 'lead',
    responsible: 'responsible',
    cooperating: 'cooperating',
    supervised: 'supervised',
    gross: 'gross rate',
    retention: 'retention rate',
    net: 'net rate',
    share: 'share',
    count: 'count',
    amount: 'amount',
    ratio: 'ratio',
    state: 'state',
  },
  nouns: {
    plan: 'Plan',
    action: 'Action',
    measure: 'Measure',
    checklist_item: 'Checklist item',
    assignment: 'Unit',
    indicator: 'Indicator',
    organization: 'Unit',
  },
  empty: 'not recorded',
  undone: (intent) => `Undone: ${intent}`,
  redone: (intent) => `Redone: ${intent}`,
};

export const historyTexts: Readonly<Record<Locale, HistoryTexts>> = { 'zh-CN': zh, en };

/** What was done, in words; an intent of a later version stands as it is. */
export function intentWords(intent: string, locale: Locale): string {
  const { intents, undone, redone } = historyTexts[locale];
  const plain = intent.replace(/\.(?:undo|redo)$/, '');
  const words = intents[plain] ?? plain;
  if (intent.endsWith('.undo')) return undone(words);
  return intent.endsWith('.redo') ? redone(words) : words;
}

/** The name of a field, in words. */
export function fieldWords(field: string, locale: Locale): string {
  return historyTexts[locale].fields[field] ?? field;
}

const wordFields: readonly string[] = ['scope', 'role', 'rateKind'];

/** A value as a person reads it: units by name, choices by their word, nothing as 未填. */
export function valueWords(
  field: string,
  value: unknown,
  names: Readonly<Record<string, string>>,
  locale: Locale,
): string {
  const { values, empty } = historyTexts[locale];
  if (Array.isArray(value)) {
    const words = value.map((each) => valueWords(field, each, names, locale));
    return words.length === 0 ? empty : words.join(locale === 'en' ? ', ' : '、');
  }
  if (value === null || value === undefined || value === '') return empty;
  if (typeof value === 'boolean') return values[String(value)] ?? String(value);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  return names[value] ?? (wordFields.includes(field) ? (values[value] ?? value) : value);
}
