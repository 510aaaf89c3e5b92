import { searchKinds, type SearchKind } from '../model/search.ts';
import type { ReadDb, WriteDb } from '../sql/driver.ts';
import { journalHead } from '../sql/operations.ts';
import { addWaitingFile, fileTextsOf } from '../sql/search-files.ts';
import {
  findSearchState,
  hasSearchTables,
  indexedSubjects,
  makeSearchTables,
  replaceEntries,
  setSearchState,
  type SearchEntry,
} from '../sql/search-index.ts';
import {
  changedSubjects,
  hashOfArrival,
  idsOf,
  recordsOfVisits,
  standingByIds,
  subjectsByIds,
  touchedBy,
  visitsAt,
  type ChangedSubject,
} from '../sql/search-sources.ts';
import { documentsOf } from './documents.ts';
import { cityFacet, kindFacet, planFacet } from './facets.ts';
import { initialTokens } from './initials.ts';
import { namePart, type SearchDocument } from './search-document.ts';
import { boundary, indexTokens } from './tokens.ts';

const batchSize = 500;

/**
 * Brings the index on with the journal until it is level with it or `isOver` says so. An index of another format, or
 * of a journal that a restore has taken back, is made anew; built-in names are read again after an update of theirs.
 */
export function followRecord(
  record: ReadDb,
  index: WriteDb,
  { libraryVersion, isOver }: { readonly libraryVersion: string; readonly isOver: () => boolean },
): void {
  if (!hasSearchTables(index) || isOfOtherJournal(record, index)) makeSearchTables(index);
  if (findSearchState(index, 'library') !== libraryVersion) {
    index.transaction(() => {
      for (const noun of builtInKinds) indexSubjects(record, index, noun, idsOf(record, noun));
      indexSubjects(record, index, 'visit', visitsAt(record, idsOf(record, 'organization')));
      setSearchState(index, 'library', libraryVersion);
    });
  }
  while (!isOver()) {
    const changed = changedSubjects(record, arrivalOf(index), batchSize);
    const last = changed.at(-1);
    if (!last) return;
    index.transaction(() => {
      for (const [noun, ids] of affected(record, index, changed)) indexSubjects(record, index, noun, ids);
      setSearchState(index, 'arrival', String(last.arrival));
      setSearchState(index, 'hash', last.hash);
    });
  }
}

/** How much of the journal the index has read. */
export function indexProgress(
  record: ReadDb,
  index: ReadDb | null,
): { readonly indexed: number; readonly total: number } {
  const total = journalHead(record).arrival;
  if (!index || !hasSearchTables(index) || isOfOtherJournal(record, index)) return { indexed: 0, total };
  return { indexed: Math.min(total, arrivalOf(index)), total };
}

/** Reads some subjects of one noun anew. */
export function indexSubjects(
  record: ReadDb,
  index: WriteDb,
  noun: SearchKind,
  ids: readonly string[],
): void {
  if (noun === 'evidence') noteFiles(record, index, ids);
  const documents = documentsOf(record, noun, ids, (hashes) => fileTextsOf(index, hashes));
  const order = new Map(ids.map((id, place) => [id, place]));
  const inOrder = documents.toSorted(
    (one, other) => (order.get(one.subjectId) ?? 0) - (order.get(other.subjectId) ?? 0),
  );
  replaceEntries(index, ids, inOrder.map(toEntry));
}

const builtInKinds = [
  'plan',
  'measure',
  'indicator',
  'organization',
] as const satisfies readonly SearchKind[];

function arrivalOf(index: ReadDb): number {
  return Number(findSearchState(index, 'arrival') ?? 0);
}

function isOfOtherJournal(record: ReadDb, index: ReadDb): boolean {
  const arrival = arrivalOf(index);
  return arrival > 0 && hashOfArrival(record, arrival) !== findSearchState(index, 'hash');
}

/** The subjects whose texts some operations may have changed. */
function affected(
  record: ReadDb,
  index: ReadDb,
  changed: readonly ChangedSubject[],
): ReadonlyMap<SearchKind, readonly string[]> {
  const byNoun = Map.groupBy(changed, ({ noun }) => noun);
  const idsOfNoun = (noun: string): readonly string[] =>
    (byNoun.get(noun) ?? []).map(({ subjectId }) => subjectId);
  const ofParts = touchedBy(record, 'visit_part', idsOfNoun('visit_part'));
  const also: Partial<Record<SearchKind, readonly string[]>> = {
    measure: touchedBy(record, 'checklist_item', idsOfNoun('checklist_item')),
    evidence: [
      ...touchedBy(record, 'evidence_link', idsOfNoun('evidence_link')),
      ...touchedBy(record, 'file_protection', idsOfNoun('file_protection')),
    ],
    visit: [...ofParts, ...visitsAt(record, idsOfNoun('organization'))],
    record: [
      ...recordsOfVisits(record, [...ofParts, ...cameOrWent(record, index, idsOfNoun('visit'))]),
      ...touchedBy(record, 'record', idsOfNoun('record')),
    ],
    progress: touchedBy(record, 'progress', idsOfNoun('progress')),
  };
  const pairs = searchKinds.map(
    (kind) => [kind, [...new Set([...idsOfNoun(kind), ...(also[kind] ?? [])])]] as const,
  );
  return new Map(pairs.filter(([, ids]) => ids.length > 0));
}

/** Visits that are new, were cancelled or came back: with them go what was written down during them. */
function cameOrWent(record: ReadDb, index: ReadDb, visitIds: readonly string[]): readonly string[] {
  const present = subjectsByIds(record, 'visit', visitIds);
  const known = indexedSubjects(index, visitIds);
  return visitIds.filter((id) => present.has(id) !== known.has(id));
}

const wordless = /^(?:image|video|audio)\//;

function noteFiles(record: ReadDb, index: WriteDb, evidenceIds: readonly string[]): void {
  for (const { id, files } of standingByIds(record, 'evidence', evidenceIds).values()) {
    for (const { sha256, name, mediaType } of files) {
      if (!wordless.test(mediaType)) addWaitingFile(index, { sha256, evidenceId: id, name, mediaType });
    }
  }
}

function toEntry({ noun, subjectId, part, day, texts, planIds, cityId }: SearchDocument): SearchEntry {
  return {
    noun,
    subjectId,
    part,
    day,
    text: texts.map(({ text }) => indexTokens(text)).join(` ${boundary} `),
    initials: part === namePart ? texts.map(({ text }) => initialTokens(text)).join(' ') : '',
    facets: [
      kindFacet(noun),
      ...planIds.map(planFacet),
      ...(noun === 'organization' ? [cityFacet(cityId)] : []),
    ].join(' '),
  };
}
