import type { CallInput } from '../../db/contract/calls.ts';
import type { ProgressRow } from '../../db/contract/progress-calls.ts';

type EntryInput = CallInput<'progress.add'>;

export interface SentEntry {
  readonly input: EntryInput;
  /** Names of the files that became its evidence, in order. */
  readonly files: readonly string[];
  isAcknowledged: boolean;
}

export interface SentFile {
  readonly name: string;
  readonly sha256: string;
  /** As the host acknowledged it, or null. */
  fileId: string | null;
}

/** One field that somebody types in: every value sent is a beginning of `text`. */
export interface SentDraft {
  readonly measureId: string;
  readonly field: string;
  readonly text: string;
  acknowledgedLength: number;
  sentLength: number;
  /** The note of the entry that was sent to take this draft's place. */
  recordedAs: string | null;
}

/** What was sent, and which of it the host said it has. */
export interface Ledger {
  readonly entries: SentEntry[];
  readonly files: SentFile[];
  readonly drafts: SentDraft[];
  /** Answers other than ok, which nothing here should get. */
  readonly refused: string[];
  /** Answers that said ok. */
  acknowledgements: number;
}

export function emptyLedger(): Ledger {
  return { entries: [], files: [], drafts: [], refused: [], acknowledgements: 0 };
}

/** What is there after a restart. */
export interface Found {
  /** By note. */
  readonly rows: ReadonlyMap<string, ProgressRow>;
  /** The hash of the bytes that the host gives for a file, by the file's name. */
  readonly files: ReadonlyMap<string, string | null>;
  /** Typed values by `measure field`. */
  readonly drafts: ReadonlyMap<string, string>;
}

export interface Comparison {
  /** Acknowledged, and not there or not as sent. */
  readonly lost: readonly string[];
  /** There in part only, acknowledged or not. */
  readonly half: readonly string[];
  /** How many of each; `answers` counts every burst of typing, `drafts` the fields typed in. */
  readonly acknowledged: Readonly<Record<'answers' | 'entries' | 'files' | 'drafts', number>>;
  /** There although the answer did not get through, which is allowed. */
  readonly durableUnacknowledged: number;
}

/** Holds what was acknowledged against what is there. */
export function compareWithLedger(ledger: Ledger, found: Found): Comparison {
  const entries = ledger.entries.map((entry) => entryState(entry, found));
  const files = ledger.files.map((file) => fileState(file, found));
  const drafts = ledger.drafts.map((draft) => draftState(draft, found));
  const states = [...entries, ...files, ...drafts];
  const named = (kind: State['kind']) =>
    states.filter((state) => state.kind === kind).map(({ what }) => what);
  return {
    lost: named('lost'),
    half: named('half'),
    acknowledged: {
      answers: ledger.acknowledgements,
      entries: ledger.entries.filter(({ isAcknowledged }) => isAcknowledged).length,
      files: ledger.files.filter(({ fileId }) => fileId !== null).length,
      drafts: ledger.drafts.filter(({ acknowledgedLength }) => acknowledgedLength > 0).length,
    },
    durableUnacknowledged: named('beyond').length,
  };
}

export function draftKey({ measureId, field }: Pick<SentDraft, 'measureId' | 'field'>): string {
  return `${measureId} ${field}`;
}

interface State {
  readonly kind: 'kept' | 'lost' | 'half' | 'beyond' | 'absent';
  readonly what: string;
}

function entryState({ input, files, isAcknowledged }: SentEntry, found: Found): State {
  const row = found.rows.get(input.note);
  if (row === undefined) return { kind: isAcknowledged ? 'lost' : 'absent', what: `entry ${input.note}` };
  const evidence = row.evidence.map(({ files: [file] }) => file?.name ?? '');
  const isWhole =
    row.measureId === input.measureId &&
    row.organizationId === input.organizationId &&
    row.status === input.status &&
    row.percent === input.percent &&
    row.checkedOn === input.checkedOn &&
    evidence.toSorted().join() === files.toSorted().join();
  if (!isWhole) return { kind: 'half', what: `entry ${input.note}: ${JSON.stringify(row)}` };
  return { kind: isAcknowledged ? 'kept' : 'beyond', what: `entry ${input.note}` };
}

function fileState({ name, sha256, fileId }: SentFile, found: Found): State {
  const hash = found.files.get(name) ?? null;
  if (hash === null) return { kind: fileId === null ? 'absent' : 'lost', what: `file ${name}` };
  if (hash !== sha256) return { kind: 'half', what: `file ${name}: other bytes` };
  return { kind: fileId === null ? 'beyond' : 'kept', what: `file ${name}` };
}

function draftState(draft: SentDraft, found: Found): State {
  const { text, acknowledgedLength, sentLength, recordedAs } = draft;
  const what = `draft ${draftKey(draft)} of ${acknowledgedLength} to ${sentLength} letters`;
  const value = found.drafts.get(draftKey(draft)) ?? '';
  const isRecorded = recordedAs !== null && found.rows.has(recordedAs);
  if (isRecorded && value.startsWith(head(text)))
    return { kind: 'half', what: `${what}: recorded and still waiting` };
  if (isRecorded) return { kind: 'kept', what };
  const isWhole = text.startsWith(value) && value.length <= sentLength;
  if (!isWhole && value.startsWith(head(text))) return { kind: 'half', what: `${what}: “${value}”` };
  if (!isWhole || value.length < acknowledgedLength) return { kind: 'lost', what: `${what}: “${value}”` };
  return { kind: value.length > acknowledgedLength ? 'beyond' : 'kept', what };
}

/** The part by which texts differ from each other; the first value sent is longer. */
function head(text: string): string {
  return text.slice(0, text.indexOf('：') + 1);
}
