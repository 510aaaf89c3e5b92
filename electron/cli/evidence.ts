import type { Command } from 'commander';
import type { EvidenceRow } from '../../db/contract/evidence-calls.ts';
import { realClock } from '../host/real-clock.ts';
import type { CliTexts } from './cli-texts.ts';
import { addMasking } from './evidence-masking.ts';
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

interface ListOptions {
  readonly measure?: string;
  readonly text?: string;
  readonly trashed?: boolean;
}

/** `wb evidence add <file…> …`, `list`, and `link`, `unlink`, `trash`, `restore`, `mask` and so on of one by its id. */
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
    .option('--text <text>', describe.evidenceText)
    .option('--trashed', describe.evidenceTrashed)
    .action((options: ListOptions) =>
      cli.run({
        work: (session) => list(session, options),
        show: ({ rows }) => evidenceLines(rows, texts),
      }),
    );
  addLinks(evidence, cli);
  addTrash(evidence, cli);
  addMasking(evidence, cli);
}

function addLinks(evidence: Command, cli: Cli): void {
  const { texts } = cli;
  const { describe } = texts;
  for (const verb of ['link', 'unlink'] as const) {
    evidence
      .command(verb)
      .description(verb === 'link' ? describe.evidenceLink : describe.evidenceUnlink)
      .argument('<evidence>')
      .requiredOption('--measure <code>', describe.measure)
      .action((evidenceId: string, { measure }: { readonly measure: string }) =>
        cli.run({
          work: async (session) => {
            const found = await session.call('measures.get', { measure });
            if (!found.ok) return found;
            return session.call(`evidence.${verb}`, { evidenceId, measureId: found.value.id });
          },
          show: ({ arrival }) => [`${texts.recorded(arrival)}${measure}`],
        }),
      );
  }
}

function addTrash(evidence: Command, cli: Cli): void {
  const { texts } = cli;
  const { describe } = texts;
  evidence
    .command('trash')
    .description(describe.evidenceTrash)
    .argument('<evidence>')
    .option('--reason <text>', describe.evidenceReason)
    .action((evidenceId: string, { reason = '' }: { readonly reason?: string }) =>
      cli.run({
        work: (session) => session.call('evidence.trash', { evidenceId, reason }),
        show: ({ arrival }) => [`${texts.recorded(arrival)}${evidenceId}`],
      }),
    );
  evidence
    .command('restore')
    .description(describe.evidenceRestore)
    .argument('<evidence>')
    .option('--reason <text>', describe.evidenceReason)
    .action((evidenceId: string, { reason = '' }: { readonly reason?: string }) =>
      cli.run({
        work: (session) => session.call('evidence.restore', { evidenceId, reason }),
        show: ({ arrival }) => [`${texts.recorded(arrival)}${evidenceId}`],
      }),
    );
}

async function list(session: Session, { measure, text, trashed = false }: ListOptions) {
  const about = await measureOption(session, measure);
  if (!about.ok) return about;
  const words = text === undefined ? {} : { text };
  return session.call('evidence.list', { ...about.value, ...words, isTrashed: trashed });
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
    row.id,
  ]);
  const columns = [headings.day, headings.measure, headings.organization, headings.caption, headings.files];
  return tableLines([...columns, headings.actor, headings.evidence], cells);
}
