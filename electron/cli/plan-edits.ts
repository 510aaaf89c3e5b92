import type { Command } from 'commander';
import { ok, type Result } from '../../db/model/result.ts';
import { actionOption } from './resolve-subject.ts';
import type { Cli } from './runner.ts';
import type { Session } from './session.ts';
import { dayOrNoneOption, given } from './usage.ts';

interface PlanOptions {
  readonly title?: string;
  readonly titleEn?: string;
  readonly code?: string;
  readonly issuer?: string;
  readonly source?: string;
  readonly starts?: string;
  readonly horizon?: string;
  readonly remark?: string;
}

interface ActionOptions {
  readonly plan: string;
  readonly title?: string;
  readonly titleEn?: string;
  readonly code?: string;
  readonly label?: string;
}

/** `wb plans create …` and `wb plans edit <plan> …`. */
export function addPlanEdits(plans: Command, cli: Cli): void {
  const { texts } = cli;
  const { planEdit } = texts;
  const common = (command: Command) =>
    command
      .option('--code <code>', planEdit.code)
      .option('--title-en <text>', planEdit.titleEn)
      .option('--issuer <text>', planEdit.issuer)
      .option('--source <text>', planEdit.source)
      .option('--starts <day>', planEdit.starts, dayOrNoneOption(texts))
      .option('--horizon <day>', planEdit.horizon, dayOrNoneOption(texts));
  common(
    plans
      .command('create')
      .description(planEdit.plansCreate)
      .requiredOption('--title <text>', planEdit.title),
  ).action((options: PlanOptions & { readonly title: string }) =>
    cli.run({
      work: (session) => session.call('plans.create', { ...planFields(options), titleZh: options.title }),
      show: ({ code }) => [planEdit.made(`${code} ${options.title}`)],
    }),
  );
  common(plans.command('edit').description(planEdit.plansEdit).argument('<plan>', texts.describe.plan))
    .option('--title <text>', planEdit.title)
    .option('--remark <text>', planEdit.remark)
    .action((plan: string, options: PlanOptions) =>
      cli.run({
        work: (session) => editPlan(session, plan, options),
        show: ({ first, arrival }) => [planEdit.changed(plan, arrival - first + 1)],
      }),
    );
}

/** `wb actions create …` and `wb actions edit <action> …`. */
export function addActions(program: Command, cli: Cli): void {
  const { texts } = cli;
  const { planEdit } = texts;
  const actions = program.command('actions').description(planEdit.actions);
  const common = (command: Command) =>
    command
      .requiredOption('--plan <id>', texts.describe.plan)
      .option('--code <code>', planEdit.code)
      .option('--label <text>', planEdit.label)
      .option('--title-en <text>', planEdit.titleEn);
  common(
    actions
      .command('create')
      .description(planEdit.actionsCreate)
      .requiredOption('--title <text>', planEdit.title),
  ).action((options: ActionOptions & { readonly title: string }) =>
    cli.run({
      work: (session) => createAction(session, options),
      show: () => [planEdit.made(options.title)],
    }),
  );
  common(actions.command('edit').description(planEdit.actionsEdit).argument('<action>', planEdit.ofAction))
    .option('--title <text>', planEdit.title)
    .action((action: string, options: ActionOptions) =>
      cli.run({
        work: (session) => editAction(session, action, options),
        show: ({ first, arrival }) => [planEdit.changed(action, arrival - first + 1)],
      }),
    );
}

async function editPlan(session: Session, plan: string, options: PlanOptions) {
  const found = await session.call('plans.outline', { of: plan });
  if (!found.ok) return found;
  const { seen, plan: row } = found.value;
  const changes = { ...planFields(options), ...given({ titleZh: options.title, noteZh: options.remark }) };
  return session.call('plans.update', { planId: row.id, seen, changes });
}

async function createAction(session: Session, options: ActionOptions & { readonly title: string }) {
  const plan = await session.call('plans.get', { plan: options.plan });
  if (!plan.ok) return plan;
  const { code, label: labelZh, titleEn, title: titleZh } = options;
  return session.call('actions.create', {
    planId: plan.value.id,
    titleZh,
    ...given({ code, labelZh, titleEn }),
  });
}

async function editAction(session: Session, action: string, options: ActionOptions) {
  const id = await requiredAction(session, options.plan, action);
  if (!id.ok) return id;
  const plan = await session.call('plans.outline', { of: id.value });
  if (!plan.ok) return plan;
  const { code, label: labelZh, titleEn, title: titleZh } = options;
  const changes = given({ code, labelZh, titleEn, titleZh });
  return session.call('actions.update', { actionId: id.value, seen: plan.value.seen, changes });
}

/** The id of an action that was named by code, label or title. */
export async function requiredAction(
  session: Session,
  plan: string,
  action: string,
): Promise<Result<string>> {
  const found = await actionOption(session, plan, action);
  return found.ok ? ok(found.value.actionId ?? '') : found;
}

function planFields({ code, titleEn, issuer, source, starts, horizon }: PlanOptions) {
  return given({
    code,
    titleEn,
    issuerZh: issuer,
    sourceZh: source,
    startsOn: starts === '' ? null : starts,
    horizonOn: horizon === '' ? null : horizon,
  });
}
