import type { Command } from 'commander';
import type { CallOutput } from '../../db/contract/calls.ts';
import type { CliTexts } from './cli-texts.ts';
import type { Cli } from './runner.ts';
import { tableLines } from './table.ts';

/** `wb inbox add <path…>` and `list`. */
export function addInbox(program: Command, cli: Cli): void {
  const { texts } = cli;
  const inbox = program.command('inbox').description(texts.inbox.inbox);
  inbox
    .command('add')
    .description(texts.inbox.add)
    .argument('<path...>')
    .action((paths: readonly string[]) =>
      cli.run({
        work: (session) => session.call('inbox.addPaths', { paths: paths.map(cli.absolute) }),
        show: (taken) => takenLines(taken, texts),
      }),
    );
  inbox
    .command('list')
    .description(texts.inbox.list)
    .option('--visit <id>', texts.inbox.visit)
    .action(({ visit }: { readonly visit?: string }) =>
      cli.run({
        work: (session) => session.call('inbox.list', visit === undefined ? {} : { visitId: visit }),
        show: (list) => listLines(list, texts),
      }),
    );
}

function takenLines(
  { files, skipped }: CallOutput<'inbox.addPaths'>,
  { inbox }: CliTexts,
): readonly string[] {
  const waiting = files.filter(({ state }) => state === 'waiting').length;
  const evidence = files.filter(({ state }) => state === 'evidence').length;
  return [
    inbox.added(files.length - waiting),
    ...(evidence > 0 ? [inbox.evidence(evidence)] : []),
    ...(waiting > 0 ? [inbox.waiting(waiting)] : []),
    ...(skipped > 0 ? [inbox.skipped(skipped)] : []),
  ];
}

function listLines({ groups, total }: CallOutput<'inbox.list'>, texts: CliTexts): readonly string[] {
  if (total === 0) return [texts.nothing];
  const { inbox, headings } = texts;
  const rows = groups.flatMap(({ visit, files }) =>
    files.map(({ takenAt, name, caption, duplicateOf }) => [
      takenAt?.replace('T', ' ') ?? '—',
      visit ? `${visit.plannedOn} ${visit.organizationName}` : '—',
      name,
      caption,
      duplicateOf?.name ?? '',
    ]),
  );
  const columns = [inbox.taken, inbox.suggested, headings.files, headings.caption, inbox.held];
  return [...tableLines(columns, rows), texts.total(total)];
}
