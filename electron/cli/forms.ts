import type { Command } from 'commander';
import type { CallOutput } from '../../db/contract/calls.ts';
import { type Item, wordsIn } from '../../db/model/form/form.ts';
import type { CliTexts } from './cli-texts.ts';
import type { Cli } from './runner.ts';
import { tableLines } from './table.ts';

/** `wb forms list`, `show <form>` and `import <file>`. */
export function addForms(program: Command, cli: Cli): void {
  const { texts, locale } = cli;
  const language = locale === 'en' ? 'en' : 'zh';
  const forms = program.command('forms').description(texts.forms.forms);
  forms
    .command('list')
    .description(texts.forms.list)
    .action(() =>
      cli.run({
        work: (session) => session.call('forms.list', {}),
        show: (heads) => headLines(heads, texts, language),
      }),
    );
  forms
    .command('show')
    .description(texts.forms.show)
    .argument('<form>', texts.forms.form)
    .action((form: string) =>
      cli.run({
        work: (session) => session.call('forms.get', { form }),
        show: (found) => formLines(found, texts, language),
      }),
    );
  forms
    .command('import')
    .description(texts.forms.import)
    .argument('<file>', '.xlsx')
    .option('--dry-run', texts.describe.dryRun)
    .action((file: string, { dryRun = false }: { readonly dryRun?: boolean }) =>
      cli.run({
        work: (session) => session.call('forms.import', { path: cli.absolute(file), isDryRun: dryRun }),
        show: (done) => importLines(done, texts, language),
      }),
    );
}

function headLines(
  heads: CallOutput<'forms.list'>,
  { forms, headings, total }: CliTexts,
  language: string,
): readonly string[] {
  const rows = heads.map(({ code, version, title, use, questions, most, isBuiltIn }) => [
    code,
    version,
    wordsIn(title, language),
    forms.uses[use],
    String(questions),
    most === null ? '' : String(most),
    isBuiltIn ? forms.builtIn : forms.own,
  ]);
  const columns = [headings.code, forms.version, headings.title, forms.use, forms.questions, forms.most, ''];
  return [...tableLines(columns, rows), total(rows.length)];
}

function formLines(
  { title, code, version, note, items }: CallOutput<'forms.get'>,
  { forms }: CliTexts,
  language: string,
): readonly string[] {
  const rows = itemRows(items, '');
  return [
    `${wordsIn(title, language)}  ${code} ${version}`,
    ...(note ? [wordsIn(note, language)] : []),
    ...tableLines([forms.question, forms.answer, forms.choices, forms.limits], rows),
  ];

  function itemRows(list: readonly Item[], indent: string): readonly (readonly string[])[] {
    return list.flatMap((item) => {
      const choices = 'choices' in item ? (item.choices ?? []) : [];
      const rules = [item.relevant, 'constraint' in item ? item.constraint : undefined];
      const row = [
        `${indent}${wordsIn(item.label, language)}`,
        forms.kinds[item.kind],
        choices.map(({ label }) => wordsIn(label, language)).join('／'),
        rules.filter((rule) => rule !== undefined).join('；'),
      ];
      return 'items' in item ? [row, ...itemRows(item.items, `${indent}  `)] : [row];
    });
  }
}

function importLines(
  { isDryRun, form, problems }: CallOutput<'forms.import'>,
  { forms }: CliTexts,
  language: string,
): readonly string[] {
  const lines = problems.map(({ sheet, row, column, problem, severity, found }) => {
    const place = `${sheet}!${column}${row === 0 ? '' : row}`;
    const quoted = found === '' ? '' : ` “${found}”`;
    return `  ${severity === 'error' ? '×' : '!'} ${place} ${forms.problems[problem]}${quoted}`;
  });
  if (form === null) return [...lines, forms.unusable];
  const name = wordsIn(form.title, language);
  if (form.isKnown) return [...lines, forms.known(name)];
  return [...lines, (isDryRun ? forms.wouldImport : forms.imported)(name, form.questions)];
}
