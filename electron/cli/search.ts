import { Option, type Command } from 'commander';
import type { CallOutput } from '../../db/contract/calls.ts';
import type { SearchHit } from '../../db/contract/search-calls.ts';
import type { Result } from '../../db/model/result.ts';
import { searchKinds, type SearchKind } from '../../db/model/search.ts';
import type { CliTexts } from './cli-texts.ts';
import { createProgressLine } from './progress-line.ts';
import type { Cli } from './runner.ts';
import type { Session } from './session.ts';
import { tableLines } from './table.ts';

type Answer = CallOutput<'search.find'>;

interface SearchOptions {
  readonly kind?: SearchKind;
  readonly plan?: string;
}

/** `wb search TEXT`. */
export function addSearch(program: Command, cli: Cli): void {
  const { texts, locale } = cli;
  const { describe } = texts;
  program
    .command('search <text>')
    .description(describe.search)
    .addOption(new Option('--kind <kind>', describe.searchKind).choices(searchKinds))
    .option('--plan <id>', describe.plan)
    .action((text: string, options: SearchOptions) =>
      cli.run({
        work: (session) => search(session, text, options, texts),
        show: (answer) => answerLines(answer, texts, locale === 'en'),
      }),
    );
}

const shownOfEach = 20;

/** A command looks in the whole record: what the index has not read yet is read first. */
async function search(
  session: Session,
  text: string,
  { kind, plan }: SearchOptions,
  texts: CliTexts,
): Promise<Result<Answer>> {
  const line = createProgressLine(texts.indexing);
  for (;;) {
    const view = await session.call('search.update', {});
    if (!view.ok || (view.value.indexed === view.value.total && view.value.waitingFiles === 0)) break;
    const { indexed, total, waitingFiles } = view.value;
    line.show(indexed, total + waitingFiles);
  }
  line.end();
  return session.call('search.find', {
    text,
    limit: shownOfEach,
    ...(kind === undefined ? {} : { kinds: [kind] }),
    ...(plan === undefined ? {} : { plan }),
  });
}

function answerLines(
  { hits, totals, index }: Answer,
  texts: CliTexts,
  isEnglish: boolean,
): readonly string[] {
  const { headings, searchKinds: kinds } = texts;
  const lag = index.indexed < index.total ? [texts.indexLags(index.indexed, index.total)] : [];
  if (hits.length === 0) return [...lag, texts.nothing];
  const rows = hits.map((hit) => [
    kinds[hit.kind],
    hit.day ?? '',
    hit.measureCode,
    (isEnglish && hit.organizationNameEn) || hit.organizationNameZh,
    titleOf(hit, texts, isEnglish),
    hit.context,
  ]);
  const columns = [
    headings.kind,
    headings.day,
    headings.code,
    headings.organization,
    headings.found,
    headings.context,
  ];
  const counts = totals.map(({ kind, count, isMore }) => `${kinds[kind]} ${count}${isMore ? '+' : ''}`);
  return [...lag, ...tableLines(columns, rows), counts.join('  ')];
}

/** The school of a visit stands in a column of its own, so that a visit and a note are called what they are. */
function titleOf({ visit, record, titleZh, titleEn }: SearchHit, { visits }: CliTexts, isEnglish: boolean) {
  const title = (isEnglish && titleEn) || titleZh;
  if (record) return title || visits.recordKinds[record.kind];
  return visit ? `${visits.words.kinds[visit.kind]} · ${visits.words.purposes[visit.purpose]}` : title;
}
