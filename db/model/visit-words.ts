import type { Assessor } from './record.ts';
import type { VisitKind, VisitMethod, VisitPurpose, VisitTopic } from './visit.ts';
import type { VisitOpenCode } from './visit-open.ts';
import type { VisitState } from './visit-state.ts';

/** The words for what a visit is: one table for screens, sheets and `wb`. */
export interface VisitWords {
  readonly kinds: Readonly<Record<VisitKind, string>>;
  readonly purposes: Readonly<Record<VisitPurpose, string>>;
  readonly topics: Readonly<Record<VisitTopic, string>>;
  readonly methods: Readonly<Record<VisitMethod, string>>;
  readonly states: Readonly<Record<VisitState, string>>;
  /** Whose answers or points they are. */
  readonly assessors: Readonly<Record<Assessor, string>>;
  /** What is open; the code of the form or measure and the number stand beside it. */
  readonly open: Readonly<Record<VisitOpenCode, string>>;
}

export const visitWordsZh: VisitWords = {
  kinds: { regular: '经常性', special: '专项', comprehensive: '综合' },
  purposes: { 'follow-along': '随访', return: '回访', 'look-back': '回头看' },
  topics: {
    governance: '校务管理和制度执行',
    'admission-fees': '招生收费择校',
    'curriculum-teaching': '课程开设和课堂教学',
    'learning-sport-burden': '学习体育锻炼和课业负担',
    'teacher-ethics-growth': '师德和专业发展',
    safety: '校园及周边交通安全',
    'canteen-hygiene': '食堂食品饮水宿舍卫生',
    climate: '校风教风学风',
  },
  methods: {
    lesson: '随机听课',
    documents: '查阅资料',
    meeting: '列席会议',
    interview: '座谈走访',
    questionnaire: '问卷调查',
    inspection: '校园巡查',
  },
  states: { planned: '待督导', 'under-way': '记录中', sealed: '已封存' },
  assessors: { inspector: '督评', self: '自评' },
  open: {
    'no-arrival': '未记到校时间',
    'no-departure': '未记离校时间',
    'no-methods': '未选督导方式',
    'form-empty': '表单未填',
    'form-incomplete': '表单未填完',
    'measure-without-entry': '措施尚无本次进展记录',
    'no-evidence': '没有照片或附件',
    'no-feedback': '未写当场反馈意见',
    'advice-without-day': '整改建议没有时限',
  },
};

export const visitWordsEn: VisitWords = {
  kinds: { regular: 'regular', special: 'special', comprehensive: 'comprehensive' },
  purposes: { 'follow-along': 'accompanying visit', return: 'return visit', 'look-back': 'look-back' },
  topics: {
    governance: 'school governance and rules',
    'admission-fees': 'admission, fees and school choice',
    'curriculum-teaching': 'curriculum and classroom teaching',
    'learning-sport-burden': 'learning, sport and workload',
    'teacher-ethics-growth': 'teacher ethics and professional growth',
    safety: 'safety on campus, around it and in traffic',
    'canteen-hygiene': 'canteen, food, water and dormitory hygiene',
    climate: 'school, teaching and learning climate',
  },
  methods: {
    lesson: 'unannounced lesson observation',
    documents: 'reading of documents',
    meeting: 'sitting in on meetings',
    interview: 'talks and interviews',
    questionnaire: 'questionnaire',
    inspection: 'walk around the campus',
  },
  states: { planned: 'planned', 'under-way': 'in progress', sealed: 'sealed' },
  assessors: { inspector: 'inspector', self: 'self-review' },
  open: {
    'no-arrival': 'no arrival time',
    'no-departure': 'no departure time',
    'no-methods': 'no methods chosen',
    'form-empty': 'form not filled in',
    'form-incomplete': 'form not complete',
    'measure-without-entry': 'measure without progress of this visit',
    'no-evidence': 'no photo or attachment',
    'no-feedback': 'no feedback on the spot',
    'advice-without-day': 'advice without a day to finish',
  },
};
