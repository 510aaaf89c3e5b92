import type { Command } from 'commander';
import type { Indicator } from '../../db/contract/indicators-calls.ts';
import type { CliTexts } from './cli-texts.ts';
import type { Cli } from './runner.ts';
import { tableLines } from './table.ts';

/** `wb indicators list --plan …`. */
export function addIndicators(program: Command, cli: Cli): void {
  const { texts, locale } = cli;
  program
    .command('indicators')
    .description(texts.describe.indicators)
    .command('list')
    .description(texts.describe.indicatorsList)
    .requiredOption('--plan <id>', texts.describe.plan)
    .action(({ plan }: { readonly plan: string }) =>
      cli.run({
        work: (session) => session.call('indicators.list', { plan }),
        show: (indicators) => indicatorLines(indicators, texts, locale === 'en'),
      }),
    );
}

function indicatorLines(
  indicators: readonly Indicator[],
  texts: CliTexts,
  isEnglish: boolean,
): readonly string[] {
  if (indicators.length === 0) return [texts.nothing];
  const { headings } = texts;
  return tableLines(
    [headings.attached, headings.name, headings.unit, headings.target, headings.baseline],
    indicators.map((indicator) => [
      indicator.attachCode,
      isEnglish ? indicator.nameEn : indicator.nameZh,
      isEnglish ? indicator.unitEn : indicator.unitZh,
      indicator.targets.map((target) => targetWords(target, texts)).join('; '),
      indicator.readings.map((reading) => readingWords(reading, texts)).join('; '),
    ]),
  );
}

function targetWords(target: Indicator['targets'][number], texts: CliTexts): string {
  const kinds = { target: '', planned: texts.plannedTarget, rule: texts.ruleTarget };
  const when = [target.year ?? target.periodZh, kinds[target.kind]].filter((part) => part !== '').join(' ');
  return withWhen(valueWords(target, texts), when);
}

function readingWords(reading: Indicator['readings'][number], texts: CliTexts): string {
  return withWhen(reading.text || valueWords(reading, texts), reading.asOfOn ?? reading.periodZh);
}

function valueWords(
  { comparator, value, valueMax }: Pick<Indicator['readings'][number], 'comparator' | 'value' | 'valueMax'>,
  texts: CliTexts,
): string {
  const number = value === null ? '—' : String(value);
  const words = {
    '>=': `≥${number}`,
    '=': number,
    '<=': `≤${number}`,
    '~': `≈${number}`,
    range: `${number}–${valueMax ?? '—'}`,
    from: texts.fromYear(number),
  };
  return words[comparator];
}

function withWhen(value: string, when: string): string {
  return when === '' ? value : `${value} (${when})`;
}
