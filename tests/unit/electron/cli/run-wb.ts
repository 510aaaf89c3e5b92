import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const wb = join(import.meta.dirname, '../../../../electron/wb.mjs');

/** Runs `wb` as a person does, in a folder of its own with its own settings. */
export function runWb(folder: string, ...args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, WB_SETTINGS: join(folder, 'settings'), WB_WORKSPACE: '', INIT_CWD: '' };
  const child = spawn(process.execPath, [wb, ...args], { cwd: folder, env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ code, out, err: withoutBuild(err) })),
  );
}

/** The first run after a change of the sources says that it builds. */
function withoutBuild(err: string): string {
  return err.replace(/^正在生成程序……\n/, '');
}
