import { visitWordsEn, visitWordsZh, type VisitWords } from '../model/visit-words.ts';
import type { Locale } from './error-texts.ts';

/** What a history says of edits: fields, and values that are no free text. */
export interface HistoryTexts {
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  readonly nouns: Readonly<Record<string, string>>;
  readonly empty: string;
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
    plannedOn: '督导日期',
    kind: '类型',
    purpose: '目的或用途',
    subject: '专题',
    aim: '督导要求',
    arrivedAtMs: '到校时间',
    leftAtMs: '离校时间',
    methods: '督导方式',
    situation: '查看内容及现场情况',
    highlights: '亮点',
    feedback: '当场反馈意见',
    schoolOpinion: '学校意见',
    advice: '整改建议',
    adviceDueOn: '整改时限',
    summary: '督导小结',
    topic: '主题',
    measure: '措施',
    form: '表单',
    member: '督学',
    record: '现场记录',
    regularPerTerm: '每校每学期经常性督导次数',
    recordWithinDays: '封存期限（天）',
    checkWithinDays: '整改复查期限（天）',
    caption: '说明',
    standsForOn: '代表日期',
    retainUntilOn: '保留至',
    isSealed: '封存原件',
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
    visit: '督导',
    visit_part: '督导内容',
    record: '现场记录',
    visit_seal: '督导封存',
    visit_amendment: '封存后更改',
    visit_rule: '督导规则',
  },
  empty: '未填',
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
    plannedOn: 'Day of the visit',
    kind: 'Kind',
    purpose: 'Purpose',
    subject: 'Subject',
    aim: 'Aim',
    arrivedAtMs: 'Arrived at',
    leftAtMs: 'Left at',
    methods: 'Methods',
    situation: 'What was looked at and found',
    highlights: 'Strong points',
    feedback: 'Feedback on the spot',
    schoolOpinion: 'Opinion of the school',
    advice: 'Advice',
    adviceDueOn: 'Advice due by',
    summary: 'Summary',
    topic: 'Topic',
    measure: 'Measure',
    form: 'Form',
    member: 'Inspector',
    record: 'Record on the spot',
    regularPerTerm: 'Regular visits of a school in a term',
    recordWithinDays: 'Days until it is sealed',
    checkWithinDays: 'Days until advice is checked',
    caption: 'Caption',
    standsForOn: 'Stands for',
    retainUntilOn: 'Keep until',
    isSealed: 'Original sealed',
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
    visit: 'Visit',
    visit_part: 'Part of a visit',
    record: 'Record on the spot',
    visit_seal: 'Seal of a visit',
    visit_amendment: 'Change after the seal',
    visit_rule: 'Rules for visits',
  },
  empty: 'not recorded',
};

export const historyTexts: Readonly<Record<Locale, HistoryTexts>> = { 'zh-CN': zh, en };

/** The name of a field, in words. */
export function fieldWords(field: string, locale: Locale): string {
  return historyTexts[locale].fields[field] ?? field;
}

const wordFields: readonly string[] = ['scope', 'role', 'rateKind'];

/** The choices of a visit by their field; words of one field are none of another. */
const visitChoices: Readonly<Record<Locale, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  'zh-CN': choicesOf(visitWordsZh),
  en: choicesOf(visitWordsEn),
};

function choicesOf({ kinds, purposes, methods }: VisitWords) {
  return { kind: kinds, purpose: purposes, methods };
}

/** A value as a person reads it: units by name, choices by their word, times by the clock here, nothing as 未填. */
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
  if (typeof value === 'number')
    return field.endsWith('AtMs') ? new Date(value).toLocaleString('sv-SE').slice(0, 16) : String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  const choice = visitChoices[locale][field]?.[value];
  if (choice !== undefined) return choice;
  return names[value] ?? (wordFields.includes(field) ? (values[value] ?? value) : value);
}
