import type { Command } from 'commander';
import type { CallOutput } from '../../db/contract/calls.ts';
import { fieldWords, valueWords } from '../../db/contract/history-texts.ts';
import { intentWords } from '../../db/contract/intent-texts.ts';
import type { Cli } from './runner.ts';
import { tableLines } from './table.ts';
import { given } from './usage.ts';

/** `wb history --of <id>`. */
export function addHistory(program: Command, cli: Cli): void {
  const { texts } = cli;
  const { planEdit } = texts;
  program
    .command('history')
    .description(planEdit.history)
    .requiredOption('--of <id>', planEdit.historyOf)
    .option('--field <name>', planEdit.historyField)
    .action(({ of: subjectId, field }: { readonly of: string; readonly field?: string }) =>
      cli.run({
        work: (session) => session.call('history.list', { subjectId, ...given({ field }) }),
        show: (history) => historyLines(history, field, cli),
      }),
    );
}

function historyLines(
  history: CallOutput<'history.list'>,
  field: string | undefined,
  { texts, locale }: Cli,
): readonly string[] {
  const { planEdit, headings } = texts;
  const { names, rows, isBuiltIn, isMore } = history;
  const header = [
    planEdit.when,
    headings.actor,
    planEdit.what,
    planEdit.fieldName,
    planEdit.before,
    planEdit.after,
  ];
  const words = (name: string | null, value: unknown) =>
    name === null ? '' : valueWords(name, value, names, locale);
  const cells = rows.map((row) => [
    new Date(row.wallMs).toLocaleString('sv-SE').slice(0, 16),
    row.actorName,
    [intentWords(row.intent, locale), row.partName].filter((part) => part !== '').join(' '),
    row.field === null ? '' : fieldWords(row.field, locale),
    words(row.field, row.before),
    words(row.field, row.after),
  ]);
  return [
    history.title,
    ...(rows.length === 0 ? [texts.nothing] : tableLines(header, cells)),
    ...(isMore ? [texts.more] : []),
    ...(isBuiltIn && field !== undefined ? [planEdit.builtIn(words(field, history.builtIn))] : []),
  ];
}
