import { wordsIn, itemsOf, type Form } from '../../model/form/form.ts';
import { roundedPoints, type Because } from '../../model/form/score-points.ts';
import type { Score, ScoreLine } from '../../model/form/score.ts';

/** Points of how many: `8/10`; nothing before the stroke while it is not answered. */
export function pointsWords(points: number | null, most: number): string {
  return `${points === null ? '' : roundedPoints(points)}/${roundedPoints(most)}`;
}

/** Why a line got what it got. */
export function becauseWords(form: Form, { because, most }: ScoreLine): string {
  if (because === null) return '未填，暂不计分';
  switch (because.by) {
    case 'choice':
      return '按选项计分';
    case 'coefficient':
      return `系数 ${because.coefficient}`;
    case 'steps':
      return because.from === null ? '未达最低一档' : `达到 ${because.from}`;
    case 'deduction':
      return deductionWords(because);
    case 'given':
      return '直接给分';
    case 'verdict':
      return verdictWords(form, because);
    case 'none':
      return '按规定不得分';
    case 'weight':
      return because.most === most ? '' : `组内 ${pointsWords(because.points, because.most)}，按权重折算`;
  }
}

/** The last line of a sheet: the total, the grade, what decided it, and what is open. */
export function totalWords({ total: rule }: Form, { total, most, grade, vetoes, open }: Score): string {
  const label = grade === null ? '' : wordsIn(rule?.grades[grade]?.label, 'zh');
  const vetoed = vetoes.map((place) => wordsIn(rule?.vetoes[place]?.label, 'zh'));
  return [
    `合计 ${pointsWords(total, most)} 分`,
    ...(label === '' ? [] : [`等级：${label}`]),
    ...(vetoed.length === 0 ? [] : [`一票否决：${vetoed.join('、')}`]),
    ...(open.length === 0 ? [] : [`${open.length} 项未填，暂未计分`]),
  ].join('；');
}

function deductionWords({ misses, taken, isCapped }: Extract<Because, { readonly by: 'deduction' }>): string {
  if (taken === 0) return '未扣分';
  return `${roundedPoints(misses)} 处，扣 ${roundedPoints(taken)} 分${isCapped ? '（已到上限）' : ''}`;
}

const verdicts = { A: 'A 达标', B: 'B 未完全达标', C: 'C 不达标' } as const;

function verdictWords(form: Form, { verdict, clause }: Extract<Because, { readonly by: 'verdict' }>): string {
  const item = itemsOf(form.items).find(({ name }) => name === clause);
  return item ? `${verdicts[verdict]}：${wordsIn(item.label, 'zh')}` : verdicts[verdict];
}
