import type { RecordKind } from '../../db/model/record.ts';
import { visitWordsEn, visitWordsZh, type VisitWords } from '../../db/model/visit-words.ts';

/** What `wb visits`, `wb records` and `wb export record-sheet` say. */
export interface VisitTexts {
  readonly words: VisitWords;
  readonly recordKinds: Readonly<Record<RecordKind, string>>;
  readonly visits: string;
  readonly list: string;
  readonly show: string;
  readonly create: string;
  readonly update: string;
  readonly close: string;
  readonly term: string;
  readonly records: string;
  readonly recordsList: string;
  readonly recordsAdd: string;
  readonly exportSheet: string;
  readonly visit: string;
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly kind: string;
  readonly purpose: string;
  readonly topic: string;
  readonly member: string;
  readonly subject: string;
  readonly aim: string;
  readonly method: string;
  readonly arrived: string;
  readonly left: string;
  readonly situation: string;
  readonly highlights: string;
  readonly feedback: string;
  readonly schoolOpinion: string;
  readonly advice: string;
  readonly adviceDue: string;
  readonly reason: string;
  readonly signature: string;
  readonly day: string;
  readonly recordKind: string;
  readonly text: string;
  readonly basis: string;
  readonly out: string;
  readonly timeExpected: string;
  readonly signatureExpected: string;
  readonly outExpected: string;
  readonly planned: (words: string, id: string) => string;
  readonly written: (id: string) => string;
  readonly sealed: (id: string) => string;
  readonly open: (count: number) => string;
  readonly nothingOpen: string;
  readonly stay: string;
  readonly checkOn: string;
  readonly dueOn: string;
  readonly problems: string;
  readonly recordCount: string;
  readonly state: string;
  readonly overdue: string;
  readonly time: string;
  readonly id: string;
  readonly measures: string;
  readonly forms: string;
  readonly sealedAt: string;
  readonly amendments: (count: number) => string;
  readonly held: string;
  readonly lastOn: string;
  readonly missing: string;
  readonly termOf: (from: string, to: string, wanted: number) => string;
}

export const visitTextsZh: VisitTexts = {
  words: visitWordsZh,
  recordKinds: { answers: '表单', 'problem-noted': '问题', note: '记录' },
  visits: '督导',
  list: '列出督导，最近的在前',
  show: '显示一次督导：内容、待补、封存和更改',
  create: '安排一次督导；按主题自动带上检查表，按方案带上应查的措施',
  update: '填写一次督导；已封存的须用 --reason 写明原因',
  close: '签字封存，并列出仍空缺的内容（空缺不妨碍封存）',
  term: '本学期每所学校的督导次数与规定次数',
  records: '现场记录',
  recordsList: '按时间列出一次督导的现场记录',
  recordsAdd: '记一条现场记录或问题',
  exportSheet: '导出一次督导的记录表（A4）：.html，或用本机浏览器生成的 .pdf',
  visit: '督导的编号',
  from: '自这一天起 YYYY-MM-DD',
  to: '到这一天止 YYYY-MM-DD',
  on: '督导日期 YYYY-MM-DD',
  kind: '类型：经常性 regular、专项 special、综合 comprehensive',
  purpose: '目的：随访 follow-along、回访 return、回头看 look-back',
  topic: '主题，可写多个：八项督导内容的名称或代码',
  member: '督学或组员姓名，可写多个',
  subject: '专题（专项督导查什么）',
  aim: '督导要求',
  method:
    '方式，可写多个：随机听课 lesson、查阅资料 documents、列席会议 meeting、座谈走访 interview、问卷调查 questionnaire、校园巡查 inspection',
  arrived: '到校时间 HH:MM',
  left: '离校时间 HH:MM',
  situation: '查看内容及现场情况',
  highlights: '亮点',
  feedback: '当场反馈意见',
  schoolOpinion: '学校意见',
  advice: '整改建议',
  adviceDue: '整改时限 YYYY-MM-DD（空为未定）',
  reason: '封存后更改的原因',
  signature: '签名人，可写多个：督学:姓名 或 学校:姓名（inspector、school 亦可）；在纸上签字',
  day: '学期中的一天 YYYY-MM-DD（默认今天）',
  recordKind: '记录 note，或问题 problem-noted',
  text: '内容',
  basis: '依据（指标或条款）',
  out: '写入的文件，以 .html 或 .pdf 结尾',
  timeExpected: '应为时间，写作 HH:MM',
  signatureExpected: '应写作 督学:姓名 或 学校:姓名',
  outExpected: '应以 .html 或 .pdf 结尾',
  planned: (words, id) => `已安排：${words}（${id}）`,
  written: (id) => `已记录：${id}`,
  sealed: (id) => `已封存：${id}`,
  open: (count) => `封存时仍有 ${count} 处空缺：`,
  nothingOpen: '没有空缺。',
  stay: '到校/离校',
  checkOn: '整改复查',
  dueOn: '应于',
  problems: '问题',
  recordCount: '记录',
  state: '状态',
  overdue: '已过期',
  time: '时间',
  id: '督导编号',
  measures: '措施',
  forms: '表单',
  sealedAt: '封存时间',
  amendments: (count) => `封存后更改 ${count} 处：`,
  held: '已到',
  lastOn: '最近一次',
  missing: '还缺',
  termOf: (from, to, wanted) => `${from} 至 ${to}，规定每校 ${wanted} 次`,
};

export const visitTextsEn: VisitTexts = {
  words: visitWordsEn,
  recordKinds: { answers: 'form', 'problem-noted': 'problem', note: 'note' },
  visits: 'Visits',
  list: 'List visits, the newest day first',
  show: 'Show a visit: what it holds, what is open, its seal and changes',
  create: 'Plan a visit; it takes the sheets of its topics and the measures that expect the school',
  update: 'Write a visit; a sealed one needs a reason with --reason',
  close: 'Seal a visit and name what is open (which is never in the way)',
  term: 'Visits of each school in the term against the rule',
  records: 'Records on the spot',
  recordsList: 'List what was recorded during a visit in the order of the day',
  recordsAdd: 'Record a note or a problem during a visit',
  exportSheet: 'Export the record sheet of a visit (A4): .html, or .pdf by a browser of this computer',
  visit: 'id of the visit',
  from: 'from this day on YYYY-MM-DD',
  to: 'up to this day YYYY-MM-DD',
  on: 'day of the visit YYYY-MM-DD',
  kind: 'kind: regular 经常性, special 专项, comprehensive 综合',
  purpose: 'purpose: follow-along 随访, return 回访, look-back 回头看',
  topic: 'topics: names or codes of the eight regular matters',
  member: 'names of those who go',
  subject: 'what a special visit is about',
  aim: 'aim of the visit',
  method:
    'methods: lesson 随机听课, documents 查阅资料, meeting 列席会议, interview 座谈走访, questionnaire 问卷调查, inspection 校园巡查',
  arrived: 'time of arrival HH:MM',
  left: 'time of leaving HH:MM',
  situation: 'what was looked at and found',
  highlights: 'strong points',
  feedback: 'feedback on the spot',
  schoolOpinion: 'opinion of the school',
  advice: 'advice',
  adviceDue: 'day to finish by YYYY-MM-DD (empty: none)',
  reason: 'why a sealed visit is changed',
  signature: 'who signs: inspector:NAME or school:NAME (督学, 学校); the paper is signed by hand',
  day: 'a day of the term YYYY-MM-DD (default: today)',
  recordKind: 'note 记录, or problem-noted 问题',
  text: 'what was seen',
  basis: 'what it goes against',
  out: 'file to write, ending in .html or .pdf',
  timeExpected: 'it must be a time written HH:MM',
  signatureExpected: 'it must be written inspector:NAME or school:NAME',
  outExpected: 'it must end in .html or .pdf',
  planned: (words, id) => `Planned: ${words} (${id})`,
  written: (id) => `Recorded: ${id}`,
  sealed: (id) => `Sealed: ${id}`,
  open: (count) => `Open at the seal: ${count}`,
  nothingOpen: 'Nothing is open.',
  stay: 'Arrived / left',
  checkOn: 'Check of advice',
  dueOn: 'Due',
  problems: 'Problems',
  recordCount: 'Records',
  state: 'State',
  overdue: 'overdue',
  time: 'Time',
  id: 'Visit',
  measures: 'Measures',
  forms: 'Forms',
  sealedAt: 'Sealed',
  amendments: (count) => `Changes after the seal: ${count}`,
  held: 'Held',
  lastOn: 'Last',
  missing: 'Missing',
  termOf: (from, to, wanted) => `${from} to ${to}, ${wanted} for each school`,
};
