import type { Command } from 'commander';
import type { CallOutput } from '../../db/contract/calls.ts';
import { verifyText } from '../../db/contract/verify-texts.ts';
import type { Cli } from './runner.ts';

/** `wb verify` and `wb digest`. */
export function addRecord(program: Command, cli: Cli): void {
  const { texts } = cli;
  program
    .command('verify')
    .description(texts.describe.verify)
    .action(() =>
      cli.run({
        work: (session) => session.call('record.verify', {}),
        show: (report) => verifyLines(report, cli),
        isDamagedAllowed: true,
        isGood: ({ isClean }) => isClean,
      }),
    );
  program
    .command('digest')
    .description(texts.describe.digest)
    .action(() =>
      cli.run({
        work: (session) => session.call('record.digest', {}),
        show: ({ digest, rows, arrival }) => [`${digest}  ${texts.digestOf(rows, arrival)}`],
      }),
    );
}

function verifyLines(report: CallOutput<'record.verify'>, { texts, locale }: Cli): readonly string[] {
  const { problems, operations, files, unclaimedFiles, waitingFiles } = report;
  return [
    ...problems.map((problem) => verifyText(problem, locale)),
    report.isClean ? texts.clean(operations, files) : texts.notClean(problems.length),
    ...(unclaimedFiles > 0 ? [texts.unclaimed(unclaimedFiles)] : []),
    ...(waitingFiles > 0 ? [texts.waiting(waitingFiles)] : []),
  ];
}
