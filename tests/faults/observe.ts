import type { ProgressRow } from '../../db/contract/progress-calls.ts';
import { draftKey, type Found, type Ledger } from './acknowledgements.ts';
import type { Spoken } from './speak-to-host.ts';

/** Whoever can be asked: a host over HTTP as the page does it, or a core in this process. */
export type Asked = Pick<Spoken, 'do' | 'hashOfFile'>;

/** Asks for everything that a ledger speaks of. */
export async function observe(host: Asked, ledger: Ledger): Promise<Found> {
  const rows = await everyRow(host);
  const recorded = rows.flatMap(({ evidence }) => evidence.flatMap(({ files }) => files));
  const fileIds = new Map(recorded.map(({ name, fileId }) => [name, fileId]));
  const drafts = new Map<string, string>();
  for (const place of await host.do('drafts.list', {})) {
    const { fields, files } = await host.do('drafts.get', { call: place.call, subjectId: place.subjectId });
    for (const { field, value } of fields) drafts.set(draftKey({ measureId: place.subjectId, field }), value);
    for (const { name, fileId } of files) fileIds.set(name, fileId);
  }
  const hashes = new Map<string, string | null>();
  for (const { name } of ledger.files) {
    const fileId = fileIds.get(name);
    if (fileId !== undefined) hashes.set(name, await host.hashOfFile(fileId));
  }
  return { rows: new Map(rows.map((row) => [row.note, row])), files: hashes, drafts };
}

async function everyRow(host: Asked): Promise<readonly ProgressRow[]> {
  const rows: ProgressRow[] = [];
  let before: string | undefined;
  do {
    const page = await host.do('progress.list', { limit: 500, ...(before === undefined ? {} : { before }) });
    rows.push(...page.rows);
    before = page.next ?? undefined;
  } while (before !== undefined);
  return rows;
}
