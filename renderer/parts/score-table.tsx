import { useTranslation } from 'react-i18next';
import { type Form, itemsOf, wordsIn } from '../../db/model/form/form.ts';
import { roundedPoints } from '../../db/model/form/score-points.ts';
import type { ScoreLine } from '../../db/model/form/score.ts';
import { assessors, type Assessor } from '../../db/model/record.ts';
import { formLanguage } from '../locales/i18n.ts';
import { visitWord } from '../locales/visit-words.ts';
import styles from './form-sheet.module.css';

export interface ScoreTableProps {
  readonly form: Form;
  /** What each side got for an item, and null or nothing where it has no such line. */
  readonly lines: readonly ({ readonly name: string } & {
    readonly [side in Assessor]?: ScoreLine | null;
  })[];
}

/** Item by item: what there is to get, what each side got, and why; sides without a line have no column. */
export function ScoreTable({ form, lines }: ScoreTableProps) {
  const { t } = useTranslation('forms');
  const labels = new Map(
    itemsOf(form.items).map(({ name, label }) => [name, wordsIn(label, formLanguage())]),
  );
  const sides = assessors.toReversed().filter((side) => lines.some((line) => line[side]));
  return (
    <table className={styles['scoreTable']}>
      <thead>
        <tr>
          <th scope="col">{t('scoreItem')}</th>
          <th scope="col">{t('scoreMost')}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {sides.length === 1 && side === 'inspector' ? t('score') : visitWord('assessor', side)}
            </th>
          ))}
          <th scope="col">{t('scoreWhy')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const points = sides.map((side) => line[side]?.points ?? null);
          const isApart = points.length === 2 && points[0] !== points[1];
          const why = line.inspector ?? line.self;
          return (
            <tr key={line.name}>
              <th scope="row">{labels.get(line.name)}</th>
              <td>{why?.most}</td>
              {sides.map((side, place) => (
                <td key={side} data-apart={isApart || undefined}>
                  {pointsWords(points[place] ?? null)}
                </td>
              ))}
              <td>{why && <Because {...why} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function pointsWords(points: number | null): string {
  return points === null ? '—' : String(roundedPoints(points));
}

function Because({ because: why }: ScoreLine) {
  const { t } = useTranslation('forms');
  switch (why?.by) {
    case undefined:
    case 'choice':
      return null;
    case 'coefficient':
      return t('because.coefficient', { n: why.coefficient });
    case 'steps':
      return t('because.steps', { value: why.value });
    case 'deduction':
      return t('because.deduction', { misses: why.misses, taken: roundedPoints(why.taken) });
    case 'given':
      return t('because.given');
    case 'verdict':
      return t('because.verdict', { verdict: why.verdict });
    case 'none':
      return t('because.none');
    case 'weight':
      return t('because.weight', { points: roundedPoints(why.points), most: roundedPoints(why.most) });
  }
}
