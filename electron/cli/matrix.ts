import type { Command } from 'commander';
import type { CallOutput } from '../../db/contract/calls.ts';
import type { Matrix } from '../../db/contract/matrix-calls.ts';
import { decodeCells } from '../../db/model/matrix-cells.ts';
import { axisLines, sumOf } from '../../db/model/matrix-lines.ts';
import { lightShapes } from '../../db/model/state-words.ts';
import { followExport } from './export.ts';
import { actionOption } from './resolve-subject.ts';
import type { Cli } from './runner.ts';
import type { Session } from './session.ts';
import { tableLines } from './table.ts';
import { dayOption, outOption } from './usage.ts';

interface MatrixOptions {
  readonly plan: string;
  readonly asOf?: string;
  readonly action?: string;
  readonly turned?: boolean;
  readonly percent?: boolean;
  readonly out?: string;
}
type Answer = { readonly matrix: Matrix } | { readonly file: CallOutput<'jobs.get'>['file'] };

/** `wb matrix --plan … [--out …]`. */
export function addMatrix(program: Command, cli: Cli): void {
  const { texts, locale } = cli;
  const { describe } = texts;
  program
    .command('matrix')
    .description(describe.matrix)
    .requiredOption('--plan <id>', describe.plan)
    .option('--as-of <day>', describe.asOf, dayOption(texts))
    .option('--action <id>', describe.action)
    .option('--turned', describe.matrixTurned)
    .option('--percent', describe.matrixPercent)
    .option('--out <file>', describe.out, outOption(texts))
    .action((options: MatrixOptions) =>
      cli.run({
        work: (session, signal) => matrix(session, signal, options, cli),
        show: (answer) => {
          if ('matrix' in answer) return matrixLines(answer.matrix, cli, locale === 'en');
          return answer.file ? [texts.exported(answer.file.path, answer.file.bytes)] : [];
        },
        isCancelling: options.out !== undefined,
      }),
    );
}

async function matrix(session: Session, signal: AbortSignal, options: MatrixOptions, cli: Cli) {
  const action = await actionOption(session, options.plan, options.action);
  if (!action.ok) return action;
  const asOf = options.asOf === undefined ? {} : { asOf: options.asOf };
  const choices = { plan: options.plan, ...asOf, ...action.value };
  if (options.out === undefined) {
    const found = await session.call('matrix.get', choices);
    return found.ok
      ? { ok: true as const, value: { matrix: found.value } satisfies Answer as Answer }
      : found;
  }
  const started = await session.call('matrix.exportTo', {
    ...choices,
    isTurned: options.turned ?? false,
    hasPercent: options.percent ?? false,
    path: cli.absolute(options.out),
  });
  if (!started.ok) return started;
  const job = await followExport(session, signal, started.value.jobId, cli);
  return job.ok ? { ok: true as const, value: { file: job.value.file } satisfies Answer as Answer } : job;
}

/** A line a measure: the whole, then each county with what lies in it. */
function matrixLines(found: Matrix, { texts }: Cli, isEnglish: boolean): readonly string[] {
  const cells = decodeCells(found.cells, found.units.length);
  const groups = axisLines(found.units, found.counties, new Set(found.counties.map(({ id }) => id)));
  if (found.measures.length === 0 || groups.length === 0) return [texts.nothing];
  const counties = new Map(found.counties.map((county) => [county.id, county]));
  const heads = groups.map(({ kind, id, members }) => {
    if (kind === 'total') return texts.headings.reported;
    const name = kind === 'group' ? counties.get(id) : found.units[members[0] ?? -1];
    return (isEnglish && name?.nameEn ? name.nameEn : name?.nameZh) || '·';
  });
  const rows = found.measures.map(({ code }, row) => [
    code,
    ...groups.map(({ members }) => {
      const { reported, expected, recorded, light } = sumOf(cells, [row], members);
      if (expected === 0 && recorded === 0) return '—';
      return `${recorded === 0 ? '' : `${lightShapes[light]} `}${reported}/${expected}`;
    }),
  ]);
  return [...tableLines([texts.headings.code, ...heads], rows), found.asOf];
}
