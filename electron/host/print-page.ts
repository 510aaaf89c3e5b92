import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { writeFileAtOnce } from '../../db/documents/status-sheet/write-whole-file.ts';
import { err, ok, type Result } from '../../db/model/result.ts';
import { findBrowsers } from './find-browsers.ts';
import { thisMachine } from './this-machine.ts';

const run = promisify(execFile);
const longestMs = 60_000;

/**
 * Prints a self-contained page to a PDF with a browser of this machine. It runs with a profile of its own that is
 * thrown away, reaches no network, and what it makes takes its final name only when it is whole.
 * Errors: `no-printer` when no browser is found or none of them makes it, `disk-full`, `output-not-writable`.
 */
export async function printPage(
  page: string,
  path: string,
): Promise<Result<{ path: string; bytes: number }>> {
  const machine = thisMachine();
  const folder = await mkdtemp(join(machine.temporary, 'workbench-print-'));
  try {
    const source = join(folder, 'page.html');
    await writeFile(source, page);
    for (const browser of findBrowsers(machine, existsSync)) {
      const bytes = await printWith(browser, source, folder);
      if (!bytes) continue;
      const written = await writeFileAtOnce({ path }, bytes);
      return written.ok ? ok({ path, bytes: written.value.bytes }) : written;
    }
    return err('no-printer', { path });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The PDF, or null where this browser does not make one. */
async function printWith(browser: string, source: string, folder: string): Promise<Buffer | null> {
  const made = join(folder, 'page.pdf');
  const options = [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    // The sandbox of a browser refuses to work for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--no-pdf-header-footer',
    `--print-to-pdf=${made}`,
  ];
  try {
    await run(browser, [...options, pathToFileURL(source).href], { timeout: longestMs, windowsHide: true });
    return await readFile(made);
  } catch {
    return null;
  }
}
