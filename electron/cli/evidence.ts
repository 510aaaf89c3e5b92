import type { Command } from 'commander';
import type { EvidenceRow } from '../../db/contract/evidence-calls.ts';
import { realClock } from '../host/real-clock.ts';
import type { CliTexts } from './cli-texts.ts';
import { measureOption, organizationOption } from './resolve-subject.ts';
import type { Cli } from './runner.ts';
import type { Session } from './session.ts';
import { tableLines } from './table.ts';
import { dayOption } from './usage.ts';

interface AddOptions {
  readonly measure: string;
  readonly organization?: string;
  readonly caption?: string;
  readonly on?: string;
}

/** `wb evidence add <file…> …` and `wb evidence list …`. */
export function addEvidence(program: Command, cli: Cli): void {
  const { texts } = cli;
  const { describe } = texts;
  const evidence = program.command('evidence').description(describe.evidence);
  evidence
    .command('add')
    .description(describe.evidenceAdd)
    .argument('<file...>')
    .requiredOption('--measure <code>', describe.measure)
    .option('--organization <name>', describe.organization)
    .option('--caption <text>', describe.caption)
    .option('--on <day>', describe.evidenceOn, dayOption(texts))
    .action((files: readonly string[], options: AddOptions) =>
      cli.run({
        work: (session) => take(session, files.map(cli.absolute), options),
        show: ({ arrival, evidence: taken }) => [
          `${texts.recorded(arrival)}${options.measure}`,
          ...taken.map(({ name, isKnown }) => `  ${name}  ${isKnown ? texts.known : texts.stored}`),
        ],
      }),
    );
  evidence
    .command('list')
    .description(describe.evidenceList)
    .option('--measure <code>', describe.measure)
    .action((options: { readonly measure?: string }) =>
      cli.run({
        work: async (session) => {
          const measure = await measureOption(session, options.measure);
          return measure.ok ? session.call('evidence.list', measure.value) : measure;
        },
        show: ({ rows }) => evidenceLines(rows, texts),
      }),
    );
}

async function take(session: Session, paths: string[], options: AddOptions) {
  const measure = await session.call('measures.get', { measure: options.measure });
  if (!measure.ok) return measure;
  const organization = await organizationOption(session, options.organization);
  if (!organization.ok) return organization;
  return session.call('evidence.addPaths', {
    paths,
    measureId: measure.value.id,
    ...organization.value,
    caption: options.caption ?? '',
    standsForOn: options.on ?? realClock.today(),
  });
}

function evidenceLines(rows: readonly EvidenceRow[], texts: CliTexts): readonly string[] {
  if (rows.length === 0) return [texts.nothing];
  const { headings } = texts;
  const cells = rows.map((row) => [
    row.standsForOn ?? '—',
    row.measureCodes.join(' '),
    row.organizationName,
    row.caption,
    row.files.map(({ name }) => name).join(', '),
    row.actorName,
  ]);
  const columns = [headings.day, headings.measure, headings.organization, headings.caption, headings.files];
  return tableLines([...columns, headings.actor], cells);
}
