import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Cli } from './runner.ts';

interface ServeOptions {
  readonly port?: string;
  readonly open: boolean;
}

/** `wb serve`: the browser host as a process of its own, in the foreground; ends with its exit code. */
export function addServe(program: Command, cli: Cli): void {
  const { describe } = cli.texts;
  program
    .command('serve')
    .description(describe.serve)
    .option('--port <number>', describe.port)
    .option('--no-open', describe.noOpen)
    .action((options: ServeOptions) => {
      const { workspace } = program.opts<{ workspace?: string }>();
      return host(cli, [
        ...(workspace ? ['--workspace', cli.absolute(workspace)] : []),
        ...(options.port === undefined ? [] : ['--port', options.port]),
        ...(options.open ? [] : ['--no-open']),
        ...(program.opts<{ json?: boolean }>().json ? ['--json-ready'] : []),
        '--lang',
        cli.locale,
      ]);
    });
}

function host(cli: Cli, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(cli.files.serve), ...args], { stdio: 'inherit' });
  const isInTerminal = process.stdin.isTTY;
  process.on('SIGINT', () => void (isInTerminal || child.kill('SIGINT')));
  process.on('SIGTERM', () => void child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}
