import { setTimeout } from 'node:timers/promises';
import { Option, type Command } from 'commander';
import type { CallOutput } from '../../db/contract/calls.ts';
import { errorCodes, type ErrorCode } from '../../db/model/errors.ts';
import { err, type ErrorDetails, type Result } from '../../db/model/result.ts';
import { addExportSheet } from './export-sheet.ts';
import { createProgressLine, type ProgressLine } from './progress-line.ts';
import type { Cli } from './runner.ts';
import type { Session } from './session.ts';
import { dayOption, outOption } from './usage.ts';

interface StatusOptions {
  readonly plan: string;
  readonly asOf?: string;
  readonly by: 'measure' | 'unit';
  readonly out: string;
}
type Job = CallOutput<'jobs.get'>;

const pauseMs = 50;

/** `wb export status --plan … --out …` and `wb export record-sheet --visit … --out …`. */
export function addExport(program: Command, cli: Cli): void {
  const { texts } = cli;
  const { describe } = texts;
  const exports = program.command('export').description(describe.export);
  addExportSheet(exports, cli);
  exports
    .command('status')
    .description(describe.exportStatus)
    .requiredOption('--plan <id>', describe.plan)
    .option('--as-of <day>', describe.asOf, dayOption(texts))
    .addOption(new Option('--by <arrangement>', describe.by).choices(['measure', 'unit']).default('measure'))
    .requiredOption('--out <file>', describe.out, outOption(texts))
    .action((options: StatusOptions) =>
      cli.run({
        work: (session, signal) =>
          exportStatus(session, signal, { ...options, out: cli.absolute(options.out) }, cli),
        show: ({ file }) => (file ? [texts.exported(file.path, file.bytes)] : []),
        isCancelling: true,
      }),
    );
}

/** Shows how far a started export is until it is done, and passes Ctrl+C on to it. */
export async function followExport(
  session: Session,
  signal: AbortSignal,
  jobId: string,
  { texts }: Cli,
): Promise<Result<Job>> {
  const line = createProgressLine(texts.exporting);
  const cancel = () => {
    line.say(texts.cancelling);
    void session.call('jobs.cancel', { jobId });
  };
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel);
  return follow(session, jobId, line);
}

async function exportStatus(
  session: Session,
  signal: AbortSignal,
  { plan, asOf, by, out }: StatusOptions,
  cli: Cli,
): Promise<Result<Job>> {
  const started = await session.call('reports.exportTo', {
    plan,
    by,
    path: out,
    ...(asOf === undefined ? {} : { asOf }),
  });
  if (!started.ok) return started;
  return followExport(session, signal, started.value.jobId, cli);
}

async function follow(session: Session, jobId: string, line: ProgressLine): Promise<Result<Job>> {
  for (;;) {
    const job = await session.call('jobs.get', { jobId });
    if (job.ok && job.value.state === 'running') {
      line.show(job.value.done, job.value.total);
      await setTimeout(pauseMs);
      continue;
    }
    line.end();
    if (!job.ok || job.value.state === 'done') return job;
    return job.value.error ? failure(job.value.error) : err('cancelled');
  }
}

function failure(error: NonNullable<Job['error']>): Result<never> {
  const details = error.details as ErrorDetails;
  return isErrorCode(error.code) ? err(error.code, details) : err('internal', { reference: error.code });
}

function isErrorCode(text: string): text is ErrorCode {
  return (errorCodes as readonly string[]).includes(text);
}
