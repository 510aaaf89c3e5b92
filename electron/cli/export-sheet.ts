import type { Command } from 'commander';
import { printPage } from '../host/print-page.ts';
import type { Cli } from './runner.ts';
import type { Session } from './session.ts';
import { sheetOutOption } from './visit-options.ts';

/** `wb export record-sheet --visit … --out …`: a page, or a PDF by a browser of this machine. */
export function addExportSheet(exports: Command, cli: Cli): void {
  const { texts } = cli;
  exports
    .command('record-sheet')
    .description(texts.visits.exportSheet)
    .requiredOption('--visit <id>', texts.visits.visit)
    .requiredOption('--out <file>', texts.visits.out, sheetOutOption(texts))
    .action(({ visit, out }: { readonly visit: string; readonly out: string }) =>
      cli.run({
        work: (session) => exportSheet(session, visit, cli.absolute(out)),
        show: ({ path, bytes }) => [texts.exported(path, bytes)],
      }),
    );
}

async function exportSheet(session: Session, visitId: string, path: string) {
  if (!path.toLowerCase().endsWith('.pdf')) return session.call('visits.exportTo', { visitId, path });
  const sheet = await session.call('visits.sheet', { visitId });
  return sheet.ok ? printPage(sheet.value.html, path) : sheet;
}
