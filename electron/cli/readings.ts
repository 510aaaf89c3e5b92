import { Option, type Command } from 'commander';
import type { CallInput, CallOutput } from '../../db/contract/calls.ts';
import { readingWarningText } from '../../db/contract/reading-warning-texts.ts';
import { roundTo } from '../../db/model/indicator-rules.ts';
import { readingKinds } from '../../db/model/indicator.ts';
import type { Cli } from './runner.ts';
import type { Session } from './session.ts';
import { tableLines } from './table.ts';
import { amountOption, dayOption, schoolYearOption } from './usage.ts';

interface AddOptions {
  readonly indicator: string;
  readonly organization?: string;
  readonly kind: (typeof readingKinds)[number];
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly on?: string;
  readonly schoolYear?: string;
  readonly caliber?: string;
  readonly note?: string;
}

interface ListOptions {
  readonly indicator?: string;
  readonly plan?: string;
  readonly organization?: string;
}

/** `wb readings add …` and `wb readings list …`. */
export function addReadings(program: Command, cli: Cli): void {
  const { texts } = cli;
  const { describe } = texts;
  const readings = program.command('readings').description(describe.readings);
  readings
    .command('add')
    .description(describe.readingsAdd)
    .requiredOption('--indicator <name>', describe.indicator)
    .option('--organization <name>', describe.readingOrganization)
    .addOption(new Option('--kind <kind>', describe.readingKind).choices(readingKinds).default('achieved'))
    .option('--value <number>', describe.value, amountOption(texts))
    .option('--numerator <number>', describe.numerator, amountOption(texts))
    .option('--denominator <number>', describe.denominator, amountOption(texts))
    .option('--on <day>', describe.readingOn, dayOption(texts))
    .option('--school-year <years>', describe.schoolYear, schoolYearOption(texts))
    .option('--caliber <text>', describe.caliber)
    .option('--note <text>', describe.note)
    .action((options: AddOptions) =>
      cli.run({
        work: (session) => session.call('readings.add', readingOf(options)),
        show: (recorded) => recordedLines(recorded, options, cli),
      }),
    );
  readings
    .command('list')
    .description(describe.readingsList)
    .option('--indicator <name>', describe.indicator)
    .option('--plan <id>', describe.plan)
    .option('--organization <name>', describe.organization)
    .action((options: ListOptions) =>
      cli.run({ work: (session) => list(session, options), show: (found) => readingLines(found, cli) }),
    );
}

function readingOf(options: AddOptions): CallInput<'readings.add'> {
  return {
    indicatorId: options.indicator,
    organizationId: options.organization ?? null,
    kind: options.kind,
    value: options.value ?? null,
    numerator: options.numerator ?? null,
    denominator: options.denominator ?? null,
    asOfOn: options.on ?? null,
    schoolYear: options.schoolYear ?? null,
    caliber: options.caliber ?? '',
    noteZh: options.note ?? '',
  };
}

function recordedLines(
  { arrival, warnings }: CallOutput<'readings.add'>,
  options: AddOptions,
  { texts, locale }: Cli,
): readonly string[] {
  const fraction = [options.numerator, options.denominator].map((number) => number ?? '—').join('/');
  const amount = options.value ?? (fraction === '—/—' ? '—' : fraction);
  const when = options.on ?? options.schoolYear ?? '—';
  return [
    `${texts.recorded(arrival)}${[options.indicator, options.organization, amount, when].filter(Boolean).join(' · ')}`,
    ...warnings.map((warning) => `${texts.warning}${readingWarningText(warning, locale)}`),
  ];
}

function list(session: Session, { indicator, plan, organization }: ListOptions) {
  return session.call('readings.list', {
    ...(indicator === undefined ? {} : { indicator }),
    ...(plan === undefined ? {} : { plan }),
    ...(organization === undefined ? {} : { organizationId: organization }),
  });
}

function readingLines(
  { total, rows }: CallOutput<'readings.list'>,
  { texts, locale }: Cli,
): readonly string[] {
  if (rows.length === 0) return [texts.nothing];
  const { headings } = texts;
  const isEnglish = locale === 'en';
  const columns = [headings.day, headings.name, headings.organization, headings.value, headings.unit];
  const cells = rows.map((row) => [
    row.asOfOn ?? row.schoolYear ?? (row.periodZh || '—'),
    isEnglish && row.indicatorNameEn !== '' ? row.indicatorNameEn : row.indicatorNameZh,
    row.organizationName === '' ? texts.wholeCity : row.organizationName,
    [valueOf(row, texts.notRecorded), ...marksOf(row, texts)].join(' '),
    isEnglish ? row.unitEn : row.unitZh,
    row.numerator === null && row.denominator === null
      ? '—'
      : `${row.numerator ?? '—'}/${row.denominator ?? '—'}`,
    row.caliber,
    row.noteZh,
  ]);
  return [
    ...tableLines([...columns, headings.fraction, headings.caliber, headings.note], cells),
    texts.total(total),
  ];
}

type ReadingRow = CallOutput<'readings.list'>['rows'][number];

function valueOf({ shownValue, text }: ReadingRow, notRecorded: string): string {
  return shownValue === null ? text || notRecorded : String(roundTo(shownValue, 2));
}

function marksOf(row: ReadingRow, texts: Cli['texts']): readonly string[] {
  return [
    ...(row.isWithdrawn ? [texts.withdrawn] : []),
    ...(row.correctedById === null ? [] : [texts.corrected]),
  ];
}
