import { resolve } from 'node:path';
import { errorText, type Locale } from '../../db/contract/error-texts.ts';
import type { Backup } from '../../db/contract/workspaces-calls.ts';
import { err, type AppError, type Result } from '../../db/model/result.ts';
import { callerFolder } from '../host/caller-folder.ts';
import type { ProgramFiles } from '../host/program-files.ts';
import { startWorkbench, type StartedWorkbench } from '../host/start-workbench.ts';
import { workspacePath } from '../host/workspace-path.ts';
import type { CliTexts } from './cli-texts.ts';
import { openSession, type Session } from './session.ts';

/** What every command has at hand. */
export interface Cli {
  readonly texts: CliTexts;
  readonly locale: Locale;
  readonly files: ProgramFiles;
  /** Makes a path of the command line absolute. */
  readonly absolute: (path: string) => string;
  /** Runs one command with the workspace and reports its outcome; sets the exit code, never rejects. */
  readonly run: <T>(command: CliCommand<T>) => Promise<void>;
  /** The same without opening any workspace. */
  readonly runAlone: <T>(
    work: (started: StartedWorkbench) => Promise<Result<T>>,
    show: Show<T>,
  ) => Promise<void>;
}

type Show<T> = (value: T) => readonly string[];

export interface CliCommand<T> {
  readonly work: (session: Session, signal: AbortSignal) => Promise<Result<T>>;
  readonly show: Show<T>;
  /** The command ends itself when the signal comes; others are simply not waited for. */
  readonly isCancelling?: boolean;
  readonly isDamagedAllowed?: boolean;
  /** False for an answer that is bad news, such as a record that is not clean: exit code 1. */
  readonly isGood?: (value: T) => boolean;
}

export interface CliSettings {
  readonly texts: CliTexts;
  readonly locale: Locale;
  readonly files: ProgramFiles;
  readonly options: () => { readonly workspace?: string; readonly json?: boolean };
}

export function createCli({ texts, locale, files, options }: CliSettings): Cli {
  async function runAlone<T>(
    work: (started: StartedWorkbench) => Promise<Result<T>>,
    show: Show<T>,
    isGood: (value: T) => boolean = () => true,
  ): Promise<void> {
    const started = startWorkbench('cli', files, unreachable);
    if (!started.ok) return report(started, show);
    const { workbench } = started.value;
    const result = await work(started.value);
    const backups = result.ok ? [] : await backupsOfRefusal(started.value);
    await workbench.close();
    report(result, show, backups);
    if (result.ok && !isGood(result.value)) process.exitCode = 1;
  }

  function run<T>(command: CliCommand<T>): Promise<void> {
    const work = async (started: StartedWorkbench): Promise<Result<T>> => {
      const session = await openSession(started.workbench, workspaceOf(started), {
        isDamagedAllowed: command.isDamagedAllowed ?? false,
      });
      if (!session.ok) return session;
      return untilCancelled((signal) => command.work(session.value, signal), command.isCancelling ?? false);
    };
    return runAlone(work, command.show, command.isGood);
  }

  function workspaceOf({ paths, settings }: StartedWorkbench): string {
    const asked = options().workspace ?? process.env['WB_WORKSPACE'];
    const path = asked ? absolute(asked) : (settings.recentPaths()[0] ?? paths.suggestedWorkspace);
    return workspacePath(path, paths.home);
  }

  function report<T>(result: Result<T>, show: Show<T>, backups: readonly Backup[] = []): void {
    if (!result.ok) return reportError(result.error, backups);
    const lines = options().json ? [JSON.stringify(result.value)] : show(result.value);
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  }

  function reportError(error: AppError, backups: readonly Backup[]): void {
    process.exitCode = 1;
    const { sentence, nextStep } = errorText(error, locale);
    if (options().json) {
      process.stdout.write(`${JSON.stringify({ error: { ...error, sentence, nextStep } })}\n`);
      return;
    }
    const lines = [sentence, ...placeLines(error, texts), nextStep, ...backupLines(backups, texts)];
    process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  }

  return { texts, locale, files, absolute, run, runAlone };
}

function absolute(path: string): string {
  return resolve(callerFolder(process.env, process.cwd()), path);
}

/** A command is over soon: nobody needs to reach it, and other commands wait. */
const unreachable = {
  appear: () => Promise.resolve({ address: null, socketPath: null }),
  disappear: () => Promise.resolve(),
};

async function backupsOfRefusal({ workbench }: StartedWorkbench): Promise<readonly Backup[]> {
  const status = await workbench.call('workspaces.status', {});
  return status.ok ? (status.value.refusal?.backups ?? []) : [];
}

async function untilCancelled<T>(
  work: (signal: AbortSignal) => Promise<Result<T>>,
  isCancelling: boolean,
): Promise<Result<T>> {
  const controller = new AbortController();
  const cancelled = new Promise<Result<T>>((resolveWith) => {
    controller.signal.addEventListener('abort', () => resolveWith(err('cancelled')));
  });
  const abort = () => controller.abort();
  process.on('SIGINT', abort);
  process.on('SIGTERM', abort);
  try {
    const working = work(controller.signal);
    return await (isCancelling ? working : Promise.race([working, cancelled]));
  } finally {
    process.off('SIGINT', abort);
    process.off('SIGTERM', abort);
  }
}

/** The places of an import that must be corrected, each with its problem in words. */
function placeLines(error: AppError, texts: CliTexts): readonly string[] {
  const places = error.details['places'];
  if (!Array.isArray(places)) return [];
  return (places as readonly string[]).map((place) => {
    const [, where = place, problem = ''] = /^(.*) (\S+)$/s.exec(place) ?? [];
    return `  ${where} ${texts.importProblems[problem] ?? problem}`;
  });
}

function backupLines(backups: readonly Backup[], texts: CliTexts): readonly string[] {
  if (backups.length === 0) return [];
  return [texts.backups, ...backups.map(({ name, bytes }) => `  ${name}  ${bytes}`)];
}
