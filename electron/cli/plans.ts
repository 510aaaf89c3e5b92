import type { Command } from 'commander';
import type { CallOutput } from '../../db/contract/calls.ts';
import type { CliTexts } from './cli-texts.ts';
import { addPlanEdits } from './plan-edits.ts';
import type { Cli } from './runner.ts';
import { tableLines } from './table.ts';

/** `wb plans list|show|create|edit`. */
export function addPlans(program: Command, cli: Cli): void {
  const { texts, locale } = cli;
  const plans = program.command('plans').description(texts.describe.plans);
  addPlanEdits(plans, cli);
  plans
    .command('list')
    .description(texts.describe.plansList)
    .action(() =>
      cli.run({
        work: (session) => session.call('plans.list', {}),
        show: (rows) => planLines(rows, texts, locale === 'en'),
      }),
    );
  plans
    .command('show')
    .description(texts.describe.plansShow)
    .argument('<plan>', texts.describe.plan)
    .action((plan: string) =>
      cli.run({
        work: (session) => session.call('plans.get', { plan }),
        show: (found) => planDetail(found, texts, locale === 'en'),
      }),
    );
}

function planLines(plans: CallOutput<'plans.list'>, texts: CliTexts, isEnglish: boolean): readonly string[] {
  const { headings } = texts;
  if (plans.length === 0) return [texts.nothing];
  return tableLines(
    [headings.code, headings.title, headings.measures, headings.chosen],
    plans.map((plan) => [
      plan.code,
      isEnglish ? plan.titleEn : plan.titleZh,
      String(plan.measures),
      plan.isChosen ? texts.yes : '',
    ]),
  );
}

function planDetail(plan: CallOutput<'plans.get'>, texts: CliTexts, isEnglish: boolean): readonly string[] {
  const { headings } = texts;
  return [
    `${plan.code}  ${isEnglish ? plan.titleEn : plan.titleZh}`,
    `${headings.issuer}  ${isEnglish ? plan.issuerEn : plan.issuerZh}`,
    `${headings.horizon}  ${plan.startsOn ?? '—'} – ${plan.horizonOn ?? '—'}`,
    '',
    ...tableLines(
      [headings.code, headings.action, headings.title, headings.measures],
      plan.actions.map((action) => [
        action.code,
        isEnglish ? action.labelEn : action.labelZh,
        isEnglish ? action.titleEn : action.titleZh,
        String(action.measures),
      ]),
    ),
  ];
}
