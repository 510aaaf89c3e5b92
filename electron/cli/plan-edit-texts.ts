/** What help and answers say of editing plans and of history. */
export interface PlanEditTexts {
  readonly plansCreate: string;
  readonly plansEdit: string;
  readonly actions: string;
  readonly actionsCreate: string;
  readonly actionsEdit: string;
  readonly measuresCreate: string;
  readonly measuresEdit: string;
  readonly measuresRetire: string;
  readonly measuresRestore: string;
  readonly history: string;
  readonly historyOf: string;
  readonly historyField: string;
  readonly title: string;
  readonly titleEn: string;
  readonly code: string;
  readonly issuer: string;
  readonly source: string;
  readonly starts: string;
  readonly horizon: string;
  readonly label: string;
  readonly ofAction: string;
  readonly requirement: string;
  readonly due: string;
  readonly continuous: string;
  readonly notContinuous: string;
  readonly dueText: string;
  readonly lead: string;
  readonly scope: string;
  readonly remark: string;
  readonly reason: string;
  readonly retiredOn: string;
  readonly made: (words: string) => string;
  readonly changed: (words: string, edits: number) => string;
  readonly retired: (words: string) => string;
  readonly restored: (words: string) => string;
  readonly builtIn: (words: string) => string;
  readonly when: string;
  readonly what: string;
  readonly fieldName: string;
  readonly before: string;
  readonly after: string;
}

export const planEditTextsZh: PlanEditTexts = {
  plansCreate: '新建一份自己的方案',
  plansEdit: '修改方案的名称、期限、依据等',
  actions: '行动',
  actionsCreate: '在方案末尾新增一个行动',
  actionsEdit: '修改行动',
  measuresCreate: '新增一项措施',
  measuresEdit: '修改措施的文字、时限、单位等',
  measuresRetire: '停用一项措施（已有记录全部保留）',
  measuresRestore: '恢复停用的措施',
  history: '一项内容的全部改动：何时、何人、改了什么',
  historyOf: '方案、行动、措施等的编号或标识',
  historyField: '只看一个字段，如 dueOn',
  title: '名称',
  titleEn: '英文名称',
  code: '编号（默认自动编号）',
  issuer: '发文单位',
  source: '依据文件',
  starts: '起始日期 YYYY-MM-DD（空为未定）',
  horizon: '截止日期 YYYY-MM-DD（空为未定）',
  label: '序号，如“行动一”',
  ofAction: '所属行动（编号或名称）',
  requirement: '任务要求',
  due: '时限 YYYY-MM-DD（空为未定）',
  continuous: '持续实施',
  notContinuous: '不是持续实施',
  dueText: '时限原文',
  lead: '牵头单位原文',
  scope: '填报范围：city 全市一项、counties 各县区、schools 各学校、named 指定单位',
  remark: '备注',
  reason: '停用原因',
  retiredOn: '停用日期 YYYY-MM-DD（默认今天）',
  made: (words) => `已新建：${words}`,
  changed: (words, edits) => `已修改 ${edits} 处：${words}`,
  retired: (words) => `已停用：${words}`,
  restored: (words) => `已恢复：${words}`,
  builtIn: (words) => `内置方案原文：${words}`,
  when: '时间',
  what: '操作',
  fieldName: '字段',
  before: '原值',
  after: '新值',
};

export const planEditTextsEn: PlanEditTexts = {
  plansCreate: 'make a plan of your own',
  plansEdit: 'change title, horizon, source and more of a plan',
  actions: 'actions',
  actionsCreate: 'add an action at the end of a plan',
  actionsEdit: 'change an action',
  measuresCreate: 'add a measure',
  measuresEdit: 'change wording, due day, units and more of a measure',
  measuresRetire: 'retire a measure (everything recorded is kept)',
  measuresRestore: 'bring a retired measure back',
  history: 'everything that was done to one thing: when, by whom, what',
  historyOf: 'code or id of a plan, an action, a measure and so on',
  historyField: 'only one field, such as dueOn',
  title: 'title',
  titleEn: 'English title',
  code: 'code (default: the next free one)',
  issuer: 'issuer',
  source: 'source document',
  starts: 'first day YYYY-MM-DD (empty: none)',
  horizon: 'last day YYYY-MM-DD (empty: none)',
  label: 'label, such as 行动一',
  ofAction: 'its action (code or title)',
  requirement: 'requirement',
  due: 'due day YYYY-MM-DD (empty: none)',
  continuous: 'goes on all the time',
  notContinuous: 'does not go on all the time',
  dueText: 'due day as printed',
  lead: 'lead unit as printed',
  scope: 'who reports: city, counties, schools or named',
  remark: 'remarks',
  reason: 'why it is retired',
  retiredOn: 'day YYYY-MM-DD (default: today)',
  made: (words) => `Made: ${words}`,
  changed: (words, edits) => `Changed in ${edits} places: ${words}`,
  retired: (words) => `Retired: ${words}`,
  restored: (words) => `Restored: ${words}`,
  builtIn: (words) => `As built in: ${words}`,
  when: 'When',
  what: 'What',
  fieldName: 'Field',
  before: 'Before',
  after: 'After',
};
