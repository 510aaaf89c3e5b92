import { Option, type Command } from 'commander';
import type { CallOutput } from '../../db/contract/calls.ts';
import { ok } from '../../db/model/result.ts';
import { lights } from '../../db/model/light-rules.ts';
import { progressStatuses, type ProgressStatus } from '../../db/model/progress.ts';
import type { CliTexts } from './cli-texts.ts';
import { addMeasureEdits } from './measure-edits.ts';
import { actionOption, organizationOption } from './resolve-subject.ts';
import type { Cli } from './runner.ts';
import type { Session } from './session.ts';
import { tableLines } from './table.ts';

interface MeasureOptions {
  readonly plan: string;
  readonly action?: string;
  readonly status?: ProgressStatus;
  readonly organization?: string;
}

/** `wb measures list|create|edit|retire|restore`. */
export function addMeasures(program: Command, cli: Cli): void {
  const { texts, locale } = cli;
  const { describe } = texts;
  const measures = program.command('measures').description(describe.measures);
  addMeasureEdits(measures, cli);
  measures
    .command('list')
    .description(describe.measuresList)
    .requiredOption('--plan <id>', describe.plan)
    .option('--action <id>', describe.action)
    .addOption(new Option('--status <status>', describe.status).choices(progressStatuses))
    .option('--organization <name>', describe.organization)
    .action((options: MeasureOptions) =>
      cli.run({
        work: (session) => listMeasures(session, options),
        show: (list) => measureLines(list, texts, locale === 'en'),
      }),
    );
}

async function listMeasures(session: Session, options: MeasureOptions) {
  const action = await actionOption(session, options.plan, options.action);
  if (!action.ok) return action;
  const organization = await organizationOption(session, options.organization);
  if (!organization.ok) return organization;
  const list = await session.call('measures.list', {
    plan: options.plan,
    ...action.value,
    ...organization.value,
    ...(options.status ? { statuses: [options.status] } : {}),
  });
  return list.ok ? ok(list.value) : list;
}

function measureLines(
  list: CallOutput<'measures.list'>,
  texts: CliTexts,
  isEnglish: boolean,
): readonly string[] {
  if (list.rows.length === 0) return [texts.nothing];
  const { headings } = texts;
  const columns = [
    headings.code,
    headings.light,
    headings.percent,
    headings.reported,
    headings.due,
    headings.lastOn,
  ];
  const rows = list.rows.map((row) => [
    row.code,
    texts.lights[row.light],
    row.percent === null ? '—' : `${Math.round(row.percent)}%`,
    `${row.reported}/${row.expected}`,
    row.dueOn ?? (isEnglish ? row.dueTextEn : row.dueTextZh),
    row.lastCheckedOn ?? texts.notRecorded,
    isEnglish && row.titleEn !== '' ? row.titleEn : row.titleZh,
  ]);
  const counts = lights.map((light) => `${texts.lights[light]} ${list.counts[light]}`);
  return [
    ...tableLines([...columns, headings.title], rows),
    `${list.asOf}  ${texts.total(list.rows.length)}  ${counts.join('  ')}`,
  ];
}
