import type { Command } from 'commander';
import type { CallOutput } from '../../db/contract/calls.ts';
import type { ImportProblem } from '../../db/contract/organizations-calls.ts';
import { ok } from '../../db/model/result.ts';
import { isOrganizationKind } from './organization-kind.ts';
import type { CliTexts } from './cli-texts.ts';
import type { Cli } from './runner.ts';
import type { Session } from './session.ts';
import { tableLines } from './table.ts';

/** `wb organizations list`, `import <file>` and `merge <organization> --into <organization>`. */
export function addOrganizations(program: Command, cli: Cli): void {
  const { texts } = cli;
  const { describe } = texts;
  const organizations = program.command('organizations').description(describe.organizations);
  organizations
    .command('list')
    .description(describe.organizationsList)
    .action(() =>
      cli.run({
        work: (session) => session.call('organizations.list', {}),
        show: (list) => organizationLines(list, texts),
      }),
    );
  organizations
    .command('import')
    .description(describe.organizationsImport)
    .argument('<file>', '.xlsx / .csv')
    .option('--dry-run', describe.dryRun)
    .action((file: string, { dryRun = false }: { readonly dryRun?: boolean }) =>
      cli.run({
        work: (session) =>
          session.call('organizations.import', { path: cli.absolute(file), isDryRun: dryRun }),
        show: (done) => importLines(done, texts),
      }),
    );
  organizations
    .command('merge')
    .description(describe.organizationsMerge)
    .argument('<organization>', describe.organization)
    .requiredOption('--into <organization>', describe.mergeInto)
    .option('--dry-run', describe.dryRun)
    .action((organization: string, { into, dryRun = false }: MergeOptions) =>
      cli.run({
        work: (session) => mergeOrganizations(session, organization, into, dryRun),
        show: ({ isDryRun, organization: from, into: target, moves }) => [
          (isDryRun ? texts.mergeWould : texts.merged)(from.nameZh, target.nameZh, moves),
        ],
      }),
    );
}

interface MergeOptions {
  readonly into: string;
  readonly dryRun?: boolean;
}

async function mergeOrganizations(session: Session, organization: string, into: string, isDryRun: boolean) {
  const preview = await session.call('organizations.previewMerge', { organization, into });
  if (!preview.ok || isDryRun) return preview.ok ? ok({ ...preview.value, isDryRun }) : preview;
  const merged = await session.call('organizations.merge', {
    organizationId: preview.value.organization.id,
    intoId: preview.value.into.id,
  });
  return merged.ok ? ok({ ...preview.value, ...merged.value, isDryRun }) : merged;
}

function organizationLines(
  { total, rows }: CallOutput<'organizations.list'>,
  texts: CliTexts,
): readonly string[] {
  if (rows.length === 0) return [texts.nothing];
  const { headings } = texts;
  const cells = rows.map((row) => [row.nameZh, texts.kinds[row.kind], row.parentName, row.id]);
  return [
    ...tableLines([headings.name, headings.kind, headings.parent, headings.id], cells),
    texts.total(total),
  ];
}

function importLines(done: CallOutput<'organizations.import'>, texts: CliTexts): readonly string[] {
  const { headings } = texts;
  const rows = done.created.map(({ nameZh, kind, parentName }) => [
    nameZh,
    isOrganizationKind(kind) ? texts.kinds[kind] : kind,
    parentName,
  ]);
  const say = done.isDryRun ? texts.importWould : texts.importDone;
  return [
    ...(rows.length === 0 ? [] : tableLines([headings.name, headings.kind, headings.parent], rows)),
    ...done.problems.map((problem) => problemLine(problem, texts)),
    say(done.created.length, done.existing.length),
  ];
}

function problemLine(
  { severity, sheet, row, column, problem, value }: ImportProblem,
  texts: CliTexts,
): string {
  const place = `${sheet}!${column}${row === 0 ? '' : row}`;
  const quoted = value === '' ? '' : ` “${value}”`;
  return `  ${severity === 'error' ? '×' : '!'} ${place} ${texts.importProblems[problem] ?? problem}${quoted}`;
}
