import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesCheck } from '../../../../db/model/names-check.ts';
import { idCheckDigit } from '../../../../db/model/person-numbers.ts';

const kinds = (text: string) => namesCheck(text).map(({ kind }) => kind);

test.for([
  '已建成 3 所，另 2 所正在验收。',
  '秀峰区、象山区、七星区',
  '语文、数学、英语',
  '高一、高二、高三三个年级',
  '高中、初中、小学',
  '龙胜县、阳朔县、灵川县均已完成',
  '柳州、贺州、梧州',
  '黄瓜、白菜、牛肉',
  '田径、武术、马术',
  '方案、金额、时间',
  '周一、周三、周五供餐',
  '校长张某、教导主任李某',
  '王校长、李老师、陈主任参加座谈',
  '学生方面任务完成',
  '学生、家长、教师',
  '石材、金属、管道已到货',
  '应到学生 1200 人，实到 1198 人',
  '2022-03-25 至 2030-12-31，投入 12345678 元',
  '项目编号 450302202203250001',
  '办公电话 0773-2825555',
  '全部学校、幼儿园和校外机构',
])('an ordinary note is let be: %s', (text) => {
  expect(namesCheck(text)).toEqual([]);
});

test.for([
  ['身份证 11010519491231002X 已核对', 'id-number', '11010519491231002X'],
  ['旧证号110105491231002。', 'id-number', '110105491231002'],
  ['学籍号：G11010519491231002X', 'student-number', 'G11010519491231002X'],
  ['家长电话13812345678，', 'phone', '13812345678'],
  ['联系 138-1234-5678', 'phone', '138-1234-5678'],
  ['电话１３８１２３４５６７８', 'phone', '１３８１２３４５６７８'],
  ['张小明、李红、王小刚', 'names', '张小明、李红、王小刚'],
  ['访谈了张小明、李红、王小刚等3名学生', 'names', '张小明、李红、王小刚'],
  ['张小明、李小红和王小刚', 'names', '张小明、李小红和王小刚'],
  ['张小明，李小红，王小刚反映食堂排队久', 'names', '张小明，李小红，王小刚'],
  ['缺勤学生：张伟、王芳', 'names', '张伟、王芳'],
  ['学生张小明、李小红未到', 'names', '张小明、李小红'],
  ['资助名单\n1. 张小明\n2. 李小红\n3. 欧阳娜娜', 'names', '张小明\n2. 李小红\n3. 欧阳娜娜'],
  [
    '张小明 男 五年级\n李小红 女 五年级\n王小刚 男 六年级',
    'names',
    '张小明 男 五年级\n李小红 女 五年级\n王小刚',
  ],
  ['张小明同学、李小红同学、王小刚同学', 'names', '张小明同学、李小红同学、王小刚'],
])('%s is warned of', ([text = '', kind = '', excerpt = '']) => {
  expect(namesCheck(text)).toEqual([{ kind, excerpt }]);
});

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const idStart = fc
  .tuple(fc.integer({ min: 1, max: 9 }), digits(5), fc.integer({ min: 1900, max: 2026 }), digits(3))
  .map(([first, area, year, order]) => `${first}${area}${year}0615${order}`);

test('every right id number is found wherever it stands, and no wrong one', () => {
  fc.assert(
    fc.property(
      idStart,
      fc.constantFrom('', '证号', '，', '：'),
      fc.integer({ min: 1, max: 10 }),
      (start, around, off) => {
        const right = idCheckDigit(start);
        const wrong = '10X98765432'.charAt(('10X98765432'.indexOf(right) + off) % 11);
        expect(namesCheck(`${around}${start}${right}${around}`)).toEqual([
          { kind: 'id-number', excerpt: `${start}${right}` },
        ]);
        expect(kinds(`${around}${start}${wrong}${around}`)).toEqual([]);
      },
    ),
  );
});

test('three names or more are a list however they are joined', () => {
  const surname = fc.constantFrom('王', '李', '张', '刘', '陈', '杨', '黄', '赵', '欧阳');
  const given = fc.string({
    unit: fc.constantFrom('伟', '芳', '娜', '秀', '英', '敏', '静', '丽', '强', '磊', '明', '超'),
    minLength: 1,
    maxLength: 2,
  });
  const names = fc.array(
    fc.tuple(surname, given).map((parts) => parts.join('')),
    { minLength: 3, maxLength: 40 },
  );
  fc.assert(
    fc.property(names, fc.constantFrom('、', '，', ', ', ' ', '\n', '；'), (list, join) => {
      expect(namesCheck(list.join(join))).toEqual([{ kind: 'names', excerpt: list.join(join) }]);
    }),
  );
});

test('whatever is typed, the words it warns of stand in the text, in their order', () => {
  const text = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('张小明', '、', '学生', '13812345678', '和', '男', '\n', '等')),
  );
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join('');
      let from = 0;
      for (const { excerpt } of namesCheck(whole)) {
        const at = whole.indexOf(excerpt, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
    }),
  );
});
