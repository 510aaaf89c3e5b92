import type { RecordSheet } from '../../../../../db/documents/record-sheet/record-sheet.ts';
import type { Form } from '../../../../../db/model/form/form.ts';

/** A moment of the day of the visit by the clock of this machine, whatever its time zone. */
export function at(hours: number, minutes: number, date = 20): number {
  return new Date(2025, 4, date, hours, minutes).getTime();
}

const yesNo = [
  { name: 'yes', label: { zh: '有', en: 'Yes' } },
  { name: 'no', label: { zh: '无', en: 'No' } },
];

/** Every kind of row that a printed form has. */
export const smallForm: Form = {
  code: 'small',
  version: '1.2.0',
  use: 'topic-check',
  title: { zh: '作业检查表', en: 'Check of homework' },
  note: null,
  items: [
    { kind: 'note', name: 'hint', label: { zh: '现场填写' } },
    {
      kind: 'select-one',
      name: 'notice',
      label: { zh: '作业公示' },
      choices: yesNo,
      score: { by: 'choice', points: { yes: 6, no: 0 } },
    },
    { kind: 'text', name: 'why', label: { zh: '未公示的原因' }, relevant: "${notice} = 'no'" },
    { kind: 'date', name: 'since', label: { zh: '公示自' } },
    {
      kind: 'group',
      name: 'sample',
      label: { zh: '抽查' },
      items: [
        {
          kind: 'repeat',
          name: 'classes',
          label: { zh: '抽查班级' },
          items: [
            { kind: 'text', name: 'className', label: { zh: '班级' } },
            { kind: 'integer', name: 'minutes', label: { zh: '日均分钟' } },
          ],
        },
        { kind: 'calculate', name: 'all', label: { zh: '合计分钟' }, calculation: 'sum(${minutes})' },
        {
          kind: 'integer',
          name: 'misses',
          label: { zh: '超时班级数' },
          score: { by: 'deduction', of: 4, each: 2 },
        },
      ],
    },
  ],
  total: {
    scale: null,
    grades: [
      { from: 8, label: { zh: '好' } },
      { from: 0, label: { zh: '差' } },
    ],
    vetoes: [],
  },
};

/** A visit on 20 May 2025 with something in each place of the paper. */
export function makeSheet(changes: Partial<RecordSheet> = {}): RecordSheet {
  return {
    office: '示例市教育督导室',
    number: '暂编 00000012',
    schoolName: '示例小学',
    visit: {
      plannedOn: '2025-05-20',
      kind: 'regular',
      purpose: 'follow-along',
      subject: '',
      aim: '',
      arrivedAtMs: at(8, 30),
      leftAtMs: at(11, 20),
      methods: ['lesson', 'documents'],
      situation: '查看作业公示栏。',
      highlights: '',
      feedback: '公示应按周更新。',
      schoolOpinion: '同意。',
      advice: '一周内补齐公示。',
      adviceDueOn: '2025-05-27',
      summary: '',
    },
    topics: ['learning-sport-burden'],
    members: ['督学甲', '督学乙'],
    isBlank: false,
    notes: [{ atMs: at(9, 5), text: '听三年级数学', measureCode: 'G3.7' }],
    forms: [
      {
        form: smallForm,
        answers: {
          notice: 'yes',
          since: '2025-03-01',
          classes: [{ className: '三（1）班', minutes: 55 }, { className: '三（2）班' }],
          misses: 1,
        },
        checkedOn: '2025-05-20',
        assessor: 'inspector',
        selfAnswers: null,
      },
    ],
    measures: [
      {
        code: 'G3.7',
        title: '控制作业总量',
        status: 'behind',
        percent: 60,
        isDifficult: true,
        note: '两班超时',
      },
    ],
    problems: [{ text: '四年级未公示', basis: '五项管理规定', measureCode: '' }],
    files: [{ name: '公示栏.jpg', caption: '西侧', sha256: 'ab12cd34'.padEnd(64, '0'), atMs: at(9, 40) }],
    signatures: [],
    seal: null,
    ...changes,
  };
}

/** The page as a person reads it: one line for each block, cells of a row divided by strokes. */
export function readPage(page: string): readonly string[] {
  return page
    .replace(/<head>[^]*<\/head>/, '')
    .replaceAll(/<\/t[dh]>\s*<t[dh][^>]*>/g, '|')
    .replaceAll(/<\/?(?:tr|h1|h2|h3|p|div|li|ol|table|section)\b[^>]*>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
