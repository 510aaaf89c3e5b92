import type { ReadingWarning, ReadingWarningCode } from '../model/reading-warnings.ts';
import type { Locale } from './error-texts.ts';

type WarningTexts = Readonly<Record<ReadingWarningCode, string>>;

/** What is unusual, in one sentence each; `{name}` is filled from the warning's details. */
const textsZh: WarningTexts = {
  'value-unknown': '没有数值，分子分母也算不出：这一条会显示为“未填”，不是 0。',
  'over-hundred': '{value} 超过 100。净入学率、占比一般不超过 100，请核对分子分母的口径。',
  negative: '有负数，请核对。',
  'numerator-over-denominator': '分子 {numerator} 大于分母 {denominator}，请核对口径。',
  'denominator-zero': '分母为 0，算不出比例。',
  'value-disagrees': '填的是 {value}，按分子分母算得 {worked}，超出了四舍五入的误差。',
  jump: '比上一条（{day}，{before}）变化很大，请核对。',
  'date-unknown': '没有截止日期，也没有学年：图上画不出来，也算不出所需进度。',
  'in-future': '数据日期 {day} 晚于今天。',
  'after-horizon': '数据日期 {day} 在方案期限 {horizon} 之后。',
  'long-before-plan': '数据日期 {day} 比方案早十年以上，请核对年份。',
  'school-year-disagrees': '截止日期 {day} 不在 {schoolYear} 学年的统计时间内。',
  'caliber-differs': '口径与上一条（{day}，{before}）不同，两个数不宜直接比较。',
  'already-recorded': '这个单位 {day} 已有一条数据。如是改正，请在那一条上点“更正”。',
};
const textsEn: WarningTexts = {
  'value-unknown':
    'There is no value and none follows from the other numbers: it will show as “not filled in”, not as 0.',
  'over-hundred':
    '{value} is above 100. Net rates and shares usually are not; check numerator and denominator.',
  negative: 'There is a negative number; please check.',
  'numerator-over-denominator':
    'The numerator {numerator} is greater than the denominator {denominator}; please check.',
  'denominator-zero': 'The denominator is 0, so no rate follows.',
  'value-disagrees':
    '{value} was given, but numerator and denominator give {worked}: more than rounding explains.',
  jump: 'Far from the reading before ({day}: {before}); please check.',
  'date-unknown': 'Neither an as-of day nor a school year: it cannot be drawn, and no pace follows from it.',
  'in-future': 'The day {day} is after today.',
  'after-horizon': 'The day {day} is after the end of the plan, {horizon}.',
  'long-before-plan': 'The day {day} is more than ten years before the plan; check the year.',
  'school-year-disagrees': 'The day {day} is outside of the counting time of school year {schoolYear}.',
  'caliber-differs':
    'The caliber differs from the reading before ({day}: {before}); the two do not compare directly.',
  'already-recorded': 'This unit already has a reading for {day}. If that one is wrong, correct it instead.',
};

export function readingWarningText({ code, details }: ReadingWarning, locale: Locale): string {
  const text = (locale === 'en' ? textsEn : textsZh)[code];
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '—'));
}
