import { Option, type Command } from 'commander';
import type { ProgressRow } from '../../db/contract/progress-calls.ts';
import { ok } from '../../db/model/result.ts';
import { progressStatuses, type ProgressStatus } from '../../db/model/progress.ts';
import { realClock } from '../host/real-clock.ts';
import type { CliTexts } from './cli-texts.ts';
import { measureOption, organizationOption } from './resolve-subject.ts';
import type { Cli } from './runner.ts';
import type { Session } from './session.ts';
import { tableLines } from './table.ts';
import { dayOption, percentOption } from './usage.ts';

interface AddOptions {
  readonly measure: string;
  readonly organization: string;
  readonly status: ProgressStatus;
  readonly percent?: number;
  readonly note?: string;
  readonly on?: string;
}

interface ListOptions {
  readonly measure?: string;
  readonly organization?: string;
}

/** `wb progress add …` and `wb progress list …`. */
export function addProgress(program: Command, cli: Cli): void {
  const { texts } = cli;
  const { describe } = texts;
  const progress = program.command('progress').description(describe.progress);
  progress
    .command('add')
    .description(describe.progressAdd)
    .requiredOption('--measure <code>', describe.measure)
    .requiredOption('--organization <name>', describe.organization)
    .addOption(
      new Option('--status <status>', describe.status).choices(progressStatuses).makeOptionMandatory(),
    )
    .option('--percent <number>', describe.percent, percentOption(texts))
    .option('--note <text>', describe.note)
    .option('--on <day>', describe.on, dayOption(texts))
    .action((options: AddOptions) => {
      const checkedOn = options.on ?? realClock.today();
      return cli.run({
        work: (session) => record(session, options, checkedOn),
        show: ({ arrival }) => [`${texts.recorded(arrival)}${entryWords(options, checkedOn, texts)}`],
      });
    });
  progress
    .command('list')
    .description(describe.progressList)
    .option('--measure <code>', describe.measure)
    .option('--organization <name>', describe.organization)
    .action((options: ListOptions) =>
      cli.run({
        work: (session) => list(session, options),
        show: ({ rows, next }) => [...progressLines(rows, texts), ...(next === null ? [] : [texts.more])],
      }),
    );
}

async function record(session: Session, options: AddOptions, checkedOn: string) {
  const measure = await session.call('measures.get', { measure: options.measure });
  if (!measure.ok) return measure;
  const organization = await session.call('organizations.get', { organization: options.organization });
  if (!organization.ok) return organization;
  const recorded = await session.call('progress.add', {
    measureId: measure.value.id,
    organizationId: organization.value.id,
    status: options.status,
    percent: options.percent ?? null,
    note: options.note ?? '',
    checkedOn,
  });
  return recorded.ok ? ok(recorded.value) : recorded;
}

async function list(session: Session, options: ListOptions) {
  const measure = await measureOption(session, options.measure);
  if (!measure.ok) return measure;
  const organization = await organizationOption(session, options.organization);
  if (!organization.ok) return organization;
  return session.call('progress.list', { ...measure.value, ...organization.value });
}

function entryWords(
  { measure, organization, status, percent }: AddOptions,
  on: string,
  texts: CliTexts,
): string {
  const share = percent === undefined ? '' : ` ${percent}%`;
  return [measure, organization, `${texts.statuses[status]}${share}`, on].join(' · ');
}

function progressLines(rows: readonly ProgressRow[], texts: CliTexts): readonly string[] {
  if (rows.length === 0) return [texts.nothing];
  const { headings } = texts;
  const columns = [headings.day, headings.measure, headings.organization, headings.status, headings.percent];
  const cells = rows.map((row) => [
    row.checkedOn,
    row.measureCode,
    row.organizationName,
    [texts.statuses[row.status], ...marksOf(row, texts)].join(' '),
    row.percent === null ? '—' : `${row.percent}%`,
    row.actorName,
    row.note,
  ]);
  return tableLines([...columns, headings.actor, headings.note], cells);
}

function marksOf(row: ProgressRow, texts: CliTexts): readonly string[] {
  return [
    ...(row.isDifficult ? [texts.difficult] : []),
    ...(row.isWithdrawn ? [texts.withdrawn] : []),
    ...(row.correctedById === null ? [] : [texts.corrected]),
  ];
}
