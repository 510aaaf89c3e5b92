import type { CallInput } from '../../db/contract/calls.ts';
import type { DraftFile } from '../../db/contract/drafts-calls.ts';
import type { Ledger, SentDraft } from './acknowledgements.ts';
import type { Answered } from './crash-check.ts';
import type { Answer } from './traced-host.ts';

/** What had been answered at a moment, given which answers had left by then. */
export function answeredBefore(
  all: Ledger,
  answers: readonly Answer[],
  hasLeft: (key: string) => boolean,
): Answered {
  const good = answers.filter(({ key, result }) => result.ok && hasLeft(key));
  const calls = good.filter(({ path }) => path === '/call').map(({ body }) => JSON.parse(body) as SentCall);
  const notes = new Set(calls.flatMap(({ name, input }) => (name === 'progress.add' ? [input.note] : [])));
  const typed = calls.flatMap(({ name, input }) => (name === 'drafts.put' ? [input] : []));
  const fileIds = new Map(good.filter(({ path }) => path.startsWith('/files')).map(fileOf));
  const ledger: Ledger = {
    entries: all.entries.map((entry) => ({ ...entry, isAcknowledged: notes.has(entry.input.note) })),
    files: all.files.map((file) => ({ ...file, fileId: fileIds.get(file.name) ?? null })),
    // A draft without an answer yet may not even have been begun, and another one still be in its place.
    drafts: all.drafts
      .map((draft) => ({ ...draft, acknowledgedLength: longest(draft, typed) }))
      .filter(({ acknowledgedLength }) => acknowledgedLength > 0),
    refused: [],
    acknowledgements: good.length,
  };
  return { isCreated: calls.some(({ name }) => name === 'workspaces.create'), ledger };
}

type SentCall =
  | { readonly name: 'progress.add'; readonly input: CallInput<'progress.add'> }
  | { readonly name: 'drafts.put'; readonly input: CallInput<'drafts.put'> }
  | { readonly name: 'workspaces.create'; readonly input: unknown };

function fileOf({ path, result }: Answer): readonly [string, string] {
  const name = new URLSearchParams(path.slice(path.indexOf('?'))).get('name') ?? '';
  const { file } = (result.ok ? result.value : {}) as { readonly file: DraftFile };
  return [name, file.fileId];
}

function longest({ measureId, field, text }: SentDraft, typed: readonly CallInput<'drafts.put'>[]): number {
  const own = typed.filter(
    ({ subjectId, field: name, value }) =>
      subjectId === measureId && name === field && text.startsWith(value),
  );
  return own.reduce((length, { value }) => Math.max(length, value.length), 0);
}
