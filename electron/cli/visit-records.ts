import { Option, type Command } from 'commander';
import type { RecordRow } from '../../db/contract/records-calls.ts';
import type { Cli } from './runner.ts';
import { tableLines } from './table.ts';
import { given } from './usage.ts';

interface AddOptions {
  readonly visit: string;
  readonly kind: 'note' | 'problem-noted';
  readonly text: string;
  readonly basis?: string;
  readonly reason?: string;
}

/** `wb records list|add --visit …`. */
export function addVisitRecords(program: Command, cli: Cli): void {
  const { texts } = cli;
  const words = texts.visits;
  const records = program.command('records').description(words.records);
  records
    .command('list')
    .description(words.recordsList)
    .requiredOption('--visit <id>', words.visit)
    .action(({ visit: visitId }: { readonly visit: string }) =>
      cli.run({
        work: (session) => session.call('records.list', { visitId }),
        show: (rows) => recordLines(rows, cli),
      }),
    );
  records
    .command('add')
    .description(words.recordsAdd)
    .requiredOption('--visit <id>', words.visit)
    .addOption(
      new Option('--kind <kind>', words.recordKind).choices(['note', 'problem-noted']).makeOptionMandatory(),
    )
    .requiredOption('--text <text>', words.text)
    .option('--basis <text>', words.basis)
    .option('--reason <text>', words.reason)
    .action(({ visit: visitId, kind, ...written }: AddOptions) =>
      cli.run({
        work: (session) => session.call('records.add', { visitId, kind, ...given(written) }),
        show: ({ recordId }) => [words.written(recordId)],
      }),
    );
}

function recordLines(rows: readonly RecordRow[], { texts }: Cli): readonly string[] {
  if (rows.length === 0) return [texts.nothing];
  const { visits, headings } = texts;
  const cells = rows.map((row) => [
    new Date(row.notedAtMs).toLocaleString('sv-SE').slice(0, 16),
    [visits.recordKinds[row.kind], ...marksOf(row, texts)].join(' '),
    row.kind === 'answers' ? answersOf(row, texts) : row.text,
    row.basis,
    row.actorName,
  ]);
  return tableLines([visits.time, headings.kind, headings.note, visits.basis, headings.actor], cells);
}

function answersOf({ answers, assessor }: RecordRow, { visits }: Cli['texts']): string {
  return `${visits.words.assessors[assessor]} (${Object.keys(answers).length})`;
}

function marksOf(row: RecordRow, texts: Cli['texts']): readonly string[] {
  return [
    ...(row.isWithdrawn ? [texts.withdrawn] : []),
    ...(row.correctedById === null ? [] : [texts.corrected]),
  ];
}
