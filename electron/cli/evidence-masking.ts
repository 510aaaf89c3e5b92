import { type Command, InvalidArgumentError, Option } from 'commander';
import type { MaskBox } from '../../db/model/protection.ts';
import { ok } from '../../db/model/result.ts';
import { copyFileTo } from '../host/copy-file-to.ts';
import type { CliTexts } from './cli-texts.ts';
import type { Cli } from './runner.ts';
import type { Session } from './session.ts';
import { dayOrNoneOption, given } from './usage.ts';

interface FileOption {
  readonly file: number;
}

interface ProtectOptions extends FileOption {
  readonly purpose?: string;
  readonly until?: string;
  readonly sealed?: 'yes' | 'no';
}

interface OriginalOptions extends FileOption {
  readonly reason: string;
  readonly out: string;
}

/** `wb evidence mask`, `unmask`, `protect` and `original`: masked copies, what files are kept for, and originals. */
export function addMasking(evidence: Command, cli: Cli): void {
  const { texts } = cli;
  const { masking } = texts;
  const fileFlag = ['--file <n>', masking.file, fileOption(texts), 0] as const;
  evidence
    .command('mask')
    .description(masking.mask)
    .argument('<evidence>')
    .option(...fileFlag)
    .requiredOption('--box <x,y,w,h...>', masking.box, boxOption(texts))
    .action((evidenceId: string, { file, box }: FileOption & { readonly box: readonly MaskBox[] }) =>
      cli.run({
        work: (session) => session.call('evidence.mask', { evidenceId, fileIndex: file, boxes: [...box] }),
        show: ({ arrival, maskId }) => [`${texts.recorded(arrival)}${masking.masked(maskId)}`],
      }),
    );
  evidence
    .command('unmask')
    .description(masking.unmask)
    .argument('<mask>')
    .requiredOption('--reason <text>', masking.reason)
    .action((maskId: string, { reason }: { readonly reason: string }) =>
      cli.run({
        work: (session) => session.call('evidence.removeMask', { maskId, reason }),
        show: ({ arrival }) => [`${texts.recorded(arrival)}${maskId}`],
      }),
    );
  evidence
    .command('protect')
    .description(masking.protect)
    .argument('<evidence>')
    .option(...fileFlag)
    .option('--purpose <text>', masking.purpose)
    .option('--until <day>', masking.until, dayOrNoneOption(texts))
    .addOption(new Option('--sealed <answer>', masking.sealed).choices(['yes', 'no']))
    .action((evidenceId: string, options: ProtectOptions) =>
      cli.run({
        work: (session) => protect(session, evidenceId, options),
        show: ({ arrival }) => [`${texts.recorded(arrival)}${evidenceId}`],
      }),
    );
  evidence
    .command('original')
    .description(masking.original)
    .argument('<evidence>')
    .option(...fileFlag)
    .requiredOption('--reason <text>', masking.reason)
    .requiredOption('--out <file>', masking.out)
    .action((evidenceId: string, options: OriginalOptions) =>
      cli.run({
        work: (session) => takeOut(session, evidenceId, { ...options, out: cli.absolute(options.out) }),
        show: ({ arrival, path }) => [`${texts.recorded(arrival)}${masking.taken(path)}`],
      }),
    );
}

async function protect(session: Session, evidenceId: string, options: ProtectOptions) {
  const { file, purpose, until, sealed } = options;
  const found = await session.call('evidence.get', { evidenceId });
  if (!found.ok) return found;
  const changes = given({
    purpose,
    retainUntilOn: until === '' ? null : until,
    isSealed: sealed === undefined ? undefined : sealed === 'yes',
  });
  return session.call('evidence.protectFile', {
    evidenceId,
    fileIndex: file,
    seen: found.value.seen,
    changes,
  });
}

/** Recorded first; then the bytes go where they were asked for. */
async function takeOut(session: Session, evidenceId: string, { file, reason, out }: OriginalOptions) {
  const opened = await session.call('evidence.openOriginal', { evidenceId, fileIndex: file, reason });
  if (!opened.ok) return opened;
  const { arrival, accessId, name, fileId } = opened.value;
  const located = await session.call('files.locate', { fileId });
  if (!located.ok) return located;
  const copied = await copyFileTo(located.value.path, out);
  return copied.ok ? ok({ arrival, accessId, name, path: out, bytes: copied.value.bytes }) : copied;
}

function fileOption({ masking }: CliTexts): (text: string) => number {
  return (text) => {
    if (!/^(?:[1-9]|[1-4]\d|50)$/.test(text)) throw new InvalidArgumentError(masking.fileExpected);
    return Number(text) - 1;
  };
}

function boxOption({ masking }: CliTexts): (text: string, before?: readonly MaskBox[]) => readonly MaskBox[] {
  return (text, before = []) => {
    const [x = -1, y = -1, width = -1, height = -1, ...more] = text.split(/[,，]/).map(Number);
    const isBox = [x, y, width, height].every((share) => share >= 0 && share <= 1) && width * height > 0;
    if (!isBox || more.length > 0) throw new InvalidArgumentError(masking.boxExpected);
    return [...before, { x, y, width, height }];
  };
}
