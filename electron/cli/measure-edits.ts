import { Option, type Command } from 'commander';
import { measureScopes, type MeasureScope } from '../../db/model/measure.ts';
import { ok } from '../../db/model/result.ts';
import { requiredAction } from './plan-edits.ts';
import type { Cli } from './runner.ts';
import type { Session } from './session.ts';
import { dayOption, dayOrNoneOption, given } from './usage.ts';

interface EditOptions {
  readonly title?: string;
  readonly titleEn?: string;
  readonly code?: string;
  readonly requirement?: string;
  readonly due?: string;
  readonly continuous?: boolean;
  readonly dueText?: string;
  readonly lead?: string;
  readonly scope?: MeasureScope;
  readonly remark?: string;
}

interface CreateOptions extends EditOptions {
  readonly plan: string;
  readonly action: string;
  readonly title: string;
}

/** `wb measures create|edit|retire|restore`. */
export function addMeasureEdits(measures: Command, cli: Cli): void {
  const { texts } = cli;
  const { planEdit, describe } = texts;
  const common = (command: Command) =>
    command
      .option('--code <code>', planEdit.code)
      .option('--title-en <text>', planEdit.titleEn)
      .option('--requirement <text>', planEdit.requirement)
      .option('--due <day>', planEdit.due, dayOrNoneOption(texts))
      .option('--continuous', planEdit.continuous)
      .option('--no-continuous', planEdit.notContinuous)
      .option('--due-text <text>', planEdit.dueText)
      .option('--lead <text>', planEdit.lead)
      .addOption(new Option('--scope <scope>', planEdit.scope).choices(measureScopes))
      .option('--remark <text>', planEdit.remark);
  common(
    measures
      .command('create')
      .description(planEdit.measuresCreate)
      .requiredOption('--plan <id>', describe.plan)
      .requiredOption('--action <id>', planEdit.ofAction)
      .requiredOption('--title <text>', planEdit.title),
  ).action((options: CreateOptions) =>
    cli.run({
      work: (session) => createMeasure(session, options),
      show: ({ code }) => [planEdit.made(`${code} ${options.title}`)],
    }),
  );
  common(measures.command('edit').description(planEdit.measuresEdit).argument('<measure>', describe.measure))
    .option('--title <text>', planEdit.title)
    .action((measure: string, options: EditOptions) =>
      cli.run({
        work: (session) => editMeasure(session, measure, options),
        show: ({ first, arrival }) => [planEdit.changed(measure, arrival - first + 1)],
      }),
    );
  measures
    .command('retire')
    .description(planEdit.measuresRetire)
    .argument('<measure>', describe.measure)
    .requiredOption('--reason <text>', planEdit.reason)
    .option('--on <day>', planEdit.retiredOn, dayOption(texts))
    .action((measure: string, options: { readonly reason: string; readonly on?: string }) =>
      cli.run({
        work: async (session) => {
          const found = await session.call('measures.get', { measure });
          if (!found.ok) return found;
          const { id: measureId, seen } = found.value;
          const { reason, on: retiredOn } = options;
          return session.call('measures.retire', { measureId, seen, reason, ...given({ retiredOn }) });
        },
        show: () => [planEdit.retired(measure)],
      }),
    );
  measures
    .command('restore')
    .description(planEdit.measuresRestore)
    .argument('<measure>', describe.measure)
    .action((measure: string) =>
      cli.run({
        work: async (session) => {
          const found = await session.call('measures.get', { measure });
          if (!found.ok) return found;
          return session.call('measures.restore', { measureId: found.value.id, seen: found.value.seen });
        },
        show: () => [planEdit.restored(measure)],
      }),
    );
}

async function createMeasure(session: Session, options: CreateOptions) {
  const actionId = await requiredAction(session, options.plan, options.action);
  if (!actionId.ok) return actionId;
  const fields = { ...changesOf(options), titleZh: options.title, actionId: actionId.value };
  const made = await session.call('measures.create', fields);
  return made.ok ? ok(made.value) : made;
}

async function editMeasure(session: Session, measure: string, options: EditOptions) {
  const found = await session.call('measures.get', { measure });
  if (!found.ok) return found;
  const { id: measureId, seen } = found.value;
  return session.call('measures.update', { measureId, seen, changes: changesOf(options) });
}

function changesOf(options: EditOptions) {
  return given({
    code: options.code,
    titleZh: options.title,
    titleEn: options.titleEn,
    requirementZh: options.requirement,
    dueOn: options.due === '' ? null : options.due,
    isContinuous: options.continuous,
    dueTextZh: options.dueText,
    leadTextZh: options.lead,
    scope: options.scope,
    noteZh: options.remark,
  });
}
