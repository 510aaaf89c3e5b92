import { describe, expect, test } from 'vitest';
import {
  recordSheetFileName,
  recordSheetHtml,
} from '../../../../../db/documents/record-sheet/record-sheet-html.ts';
import type { RecordSheet } from '../../../../../db/documents/record-sheet/record-sheet.ts';
import { at, makeSheet, readPage } from './sheet-builders.ts';

const { visit } = makeSheet();

function read(changes: Partial<RecordSheet> = {}): readonly string[] {
  return readPage(recordSheetHtml(makeSheet(changes)));
}

test('a whole sheet, in the order of the paper', () => {
  expect(read()).toMatchInlineSnapshot(`
    [
      "责任督学工作记录表",
      "示例市教育督导室编号：暂编 00000012",
      "学校|示例小学|日期|2025年5月20日",
      "责任督学|督学甲、督学乙|到校/离校|08:30 / 11:20",
      "督导类型|经常性|督导目的|随访",
      "督导主题|学习体育锻炼和课业负担",
      "督导方式|随机听课、查阅资料",
      "一、查看内容及现场情况",
      "查看作业公示栏。",
      "09:05 〔G3.7〕听三年级数学",
      "二、表单记录",
      "作业检查表（版本 1.2.0）",
      "作业公示|有|",
      "6/6",
      "按选项计分",
      "公示自|2025年3月1日|",
      "抽查|",
      "抽查班级|",
      "序号|班级|日均分钟",
      "1|三（1）班|55",
      "2|三（2）班|未填",
      "合计分钟|55|",
      "超时班级数|1|",
      "2/4",
      "1 处，扣 2 分",
      "合计 8/10 分；等级：好",
      "三、措施进展",
      "编号|措施|进展|情况说明",
      "G3.7|控制作业总量|欠进度，60%，完成难度较大|两班超时",
      "四、亮点",
      "未填",
      "五、发现问题",
      "1. 四年级未公示",
      "依据：五项管理规定",
      "六、当场反馈意见",
      "公示应按周更新。",
      "七、整改建议与时限",
      "一周内补齐公示。",
      "整改时限：2025年5月27日",
      "八、学校意见",
      "同意。",
      "九、照片与附件清单",
      "序号|文件|说明|收入时间|校验值",
      "1|公示栏.jpg|西侧|09:40|ab12cd34",
      "共 1 件。",
      "十、签名",
      "督学签名：日期：　　　年　　月　　日",
      "学校负责人签名：日期：　　　年　　月　　日",
      "学校公章：",
    ]
  `);
});

test('nothing recorded yet: the same paper with room to write by hand and boxes to tick', () => {
  const texts = { situation: '', feedback: '', schoolOpinion: '', advice: '' };
  const times = { arrivedAtMs: null, leftAtMs: null, methods: [], adviceDueOn: null };
  const empty = { notes: [], measures: [], problems: [], files: [], topics: [], members: [] };
  const [form] = makeSheet().forms;
  const forms = form ? [{ ...form, answers: {} }] : [];
  const blank = { ...empty, forms, visit: { ...visit, ...texts, ...times }, isBlank: true };
  const page = recordSheetHtml(makeSheet(blank));
  expect(readPage(page)).toMatchInlineSnapshot(`
    [
      "责任督学工作记录表",
      "示例市教育督导室编号：暂编 00000012",
      "学校|示例小学|日期|2025年5月20日",
      "责任督学||到校/离校|　　:　　 / 　　:",
      "督导类型|经常性|督导目的|随访",
      "督导主题|□校务管理和制度执行 □招生收费择校 □课程开设和课堂教学 □学习体育锻炼和课业负担 □师德和专业发展 □校园及周边交通安全 □食堂食品饮水宿舍卫生 □校风教风学风",
      "督导方式|□随机听课 □查阅资料 □列席会议 □座谈走访 □问卷调查 □校园巡查",
      "一、查看内容及现场情况",
      "二、表单记录",
      "作业检查表（版本 1.2.0）",
      "作业公示|□有 □无 |",
      "/6",
      "未公示的原因||",
      "公示自|　　　　年　　月　　日|",
      "抽查|",
      "抽查班级|",
      "序号|班级|日均分钟",
      "1||",
      "2||",
      "3||",
      "超时班级数||",
      "/4",
      "三、亮点",
      "四、发现问题",
      "五、当场反馈意见",
      "六、整改建议与时限",
      "整改时限：　　　　年　　月　　日",
      "七、学校意见",
      "八、照片与附件清单",
      "九、签名",
      "督学签名：日期：　　　年　　月　　日",
      "学校负责人签名：日期：　　　年　　月　　日",
      "学校公章：",
    ]
  `);
  expect(page.match(/class="rule"/g)).toHaveLength(21);
});

describe('the seal', () => {
  const contentHash = '0123456789abcdef'.repeat(4);
  const seal = { sealedAtMs: at(16, 0), actorName: '督学甲', contentHash, isUnchanged: true };
  const picture = { mediaType: 'image/png', base64: 'aGFuZA==' };

  test('is printed with its check value, drawn signatures, and every change since', () => {
    const signatures = [
      { role: 'inspector', name: '督学甲', picture },
      { role: 'school', name: '校长丙', picture: null },
    ] as const;
    const amendments = [
      { atMs: at(9, 0, 22), actorName: '督学甲', what: '当场反馈意见：原为未填', reason: '漏记' },
    ];
    const page = recordSheetHtml(makeSheet({ signatures, seal: { ...seal, amendments } }));
    const lines = readPage(page);
    expect(lines.slice(lines.indexOf('十、签名') + 1)).toMatchInlineSnapshot(`
      [
        "督学签名：（督学甲）日期：2025年5月20日 16:00",
        "学校负责人签名：（校长丙）日期：　　　年　　月　　日",
        "学校公章：",
        "封存时间：2025年5月20日 16:00，封存人：督学甲；内容校验值：0123456789abcdef",
        "封存后的更改",
        "时间|人员|更改|原因",
        "2025年5月22日 09:00|督学甲|当场反馈意见：原为未填|漏记",
      ]
    `);
    expect(page).toContain('<img class="drawn" alt="督学甲" src="data:image/png;base64,aGFuZA==" />');
  });

  test.each([
    [true, '封存后没有更改。'],
    [false, '现有内容与封存时不同，更改见变更历史。'],
  ])('says whether anything was changed since: %s', (isUnchanged, words) => {
    expect(read({ seal: { ...seal, isUnchanged, amendments: [] } }).at(-1)).toBe(words);
  });
});

test('what the school gave itself stands beside what the inspector gave it, and its own sheet follows whole', () => {
  const [form] = makeSheet().forms;
  if (!form) throw new Error('no form');
  const selfAnswers = { notice: 'yes', misses: 0 };
  const self = { ...form, answers: selfAnswers, assessor: 'self' } as const;
  const shown = read({ forms: [{ ...form, selfAnswers }, self] });
  const from = shown.indexOf('二、表单记录');
  expect(shown.slice(from, shown.indexOf('三、措施进展'))).toMatchInlineSnapshot(`
    [
      "二、表单记录",
      "作业检查表（版本 1.2.0）",
      "指标|督导所见|自评|督评",
      "作业公示|有|6/6|",
      "6/6",
      "按选项计分",
      "公示自|2025年3月1日||",
      "抽查||",
      "抽查班级||",
      "序号|班级|日均分钟",
      "1|三（1）班|55",
      "2|三（2）班|未填",
      "合计分钟|55||",
      "超时班级数|1|4/4|",
      "2/4",
      "1 处，扣 2 分",
      "自评合计 10/10 分；等级：好",
      "督评合计 8/10 分；等级：好",
      "作业检查表（自评，版本 1.2.0）",
      "作业公示|有|",
      "6/6",
      "按选项计分",
      "公示自|未填|",
      "抽查|",
      "抽查班级|",
      "未填",
      "合计分钟|0|",
      "超时班级数|0|",
      "4/4",
      "未扣分",
      "合计 10/10 分；等级：好",
    ]
  `);
});

test('hostile text stays text, and the page can load and run nothing', () => {
  const hostile = `<script>alert("1")</script>'&"><img src=x onerror=a>`;
  const { forms, measures } = makeSheet();
  const page = recordSheetHtml(
    makeSheet({
      office: hostile,
      number: `x'; } </style>`,
      schoolName: hostile,
      visit: { ...visit, situation: hostile, aim: hostile, subject: hostile, summary: hostile },
      members: [hostile],
      topics: [hostile],
      notes: [{ atMs: at(9, 0), text: hostile, measureCode: hostile }],
      forms: forms.map((form) => ({ ...form, answers: { notice: hostile, since: hostile } })),
      measures: measures.map((measure) => ({ ...measure, code: hostile, title: hostile, note: hostile })),
      problems: [{ text: hostile, basis: hostile, measureCode: hostile }],
      files: [{ name: hostile, caption: hostile, sha256: '0'.repeat(64), atMs: at(9, 0) }],
      signatures: [{ role: 'school', name: hostile, picture: { mediaType: 'image/png', base64: hostile } }],
    }),
  );
  const tags = Array.from(page.matchAll(/<([a-z0-9]+)[^>]*>/g), ([, tag]) => tag);
  expect(
    [...new Set(tags)].filter((tag) => ['script', 'iframe', 'link', 'object'].includes(tag ?? '')),
  ).toEqual([]);
  expect(page.match(/<img/g)).toHaveLength(1);
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).toContain("content: 'x  style';");
  expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:");
  expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;');
});

test.each([
  [{}, '2025-05-20_示例小学_经常性督导记录表.html', '责任督学工作记录表'],
  [{ visit: { ...visit, kind: 'special' } }, '2025-05-20_示例小学_专项督导记录表.html', '专项督导记录表'],
  [
    { visit: { ...visit, kind: 'comprehensive' }, schoolName: 'a/b:c' },
    '2025-05-20_abc_综合督导记录表.html',
    '综合督导记录表',
  ],
] as const)('title and file name say the kind, the school and the day', (changes, name, title) => {
  expect([recordSheetFileName(makeSheet(changes)), read(changes)[0]]).toEqual([name, title]);
});
