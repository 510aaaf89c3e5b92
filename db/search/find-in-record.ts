import type { SearchField, SearchKind } from '../model/search.ts';
import type { ReadDb } from '../sql/driver.ts';
import { listPlans } from '../sql/plan-queries.ts';
import { fileTextsOf } from '../sql/search-files.ts';
import { countSubjects, findEntries, levelOf, type FoundEntry } from '../sql/search-index.ts';
import { findContext, type Found } from './context.ts';
import { documentsOf } from './documents.ts';
import { cityFacet, inFacets, kindFacet, planFacet } from './facets.ts';
import { ftsQuery, type Question } from './question.ts';
import { namePart, type SearchDocument } from './search-document.ts';

export interface SearchTotal {
  readonly kind: SearchKind;
  readonly count: number;
  readonly isMore: boolean;
}

export interface FoundSubject {
  readonly kind: SearchKind;
  readonly id: string;
  readonly day: string | null;
  readonly field: SearchField;
  readonly context: Found;
}

export interface SearchScope {
  readonly kinds: readonly SearchKind[];
  /** Null: everything of the chosen plans, and what was recorded. */
  readonly planId: string | null;
  /** Of each kind. */
  readonly limit: number;
}

/** Documents are counted up to here: a count that nobody reads to its end must not cost seconds. */
const countBound = 1000;

/** What answers a question, names first and then the newest, with how many there are of each kind. */
export function findInRecord(
  record: ReadDb,
  index: ReadDb,
  question: Question,
  scope: SearchScope,
): { readonly totals: readonly SearchTotal[]; readonly found: readonly FoundSubject[] } {
  const where = whereOf(record, scope.planId);
  const totals: SearchTotal[] = [];
  const placed: { readonly level: number; readonly subject: FoundSubject }[] = [];
  for (const kind of scope.kinds) {
    const query = [ftsQuery(question), inFacets([kindFacet(kind)]), ...where(kind)].join(' AND ');
    const total = countSubjects(index, query, countBound);
    if (total.subjects === 0) continue;
    totals.push({ kind, count: total.subjects, isMore: total.isMore });
    placed.push(
      ...subjectsOf(record, index, question, kind, findEntries(index, query, scope.limit * 2), scope.limit),
    );
  }
  const found = placed.toSorted((one, other) => other.level - one.level).map(({ subject }) => subject);
  return { totals, found };
}

/** Each subject once, at its best document, as long as its texts still say so. */
function subjectsOf(
  record: ReadDb,
  index: ReadDb,
  question: Question,
  kind: SearchKind,
  entries: readonly FoundEntry[],
  limit: number,
) {
  const ids = [...new Set(entries.map(({ subjectId }) => subjectId))];
  const documents = documentsOf(record, kind, ids, (hashes) => fileTextsOf(index, hashes));
  const byKey = new Map(documents.map((document) => [keyOf(document), document]));
  const placed = new Map<string, { readonly level: number; readonly subject: FoundSubject }>();
  for (const entry of entries) {
    if (placed.size === limit) break;
    const document = placed.has(entry.subjectId) ? undefined : byKey.get(keyOf(entry));
    const subject = document && answer(question, kind, document);
    if (subject) placed.set(entry.subjectId, { level: levelOf(entry.place), subject });
  }
  return placed.values();
}

function answer(question: Question, kind: SearchKind, document: SearchDocument): FoundSubject | null {
  const isName = document.part === namePart;
  const context = findContext(
    question,
    document.texts.map((text) => ({ ...text, isName })),
  );
  if (!context) return null;
  return { kind, id: document.subjectId, day: document.day || null, field: context.field, context };
}

function keyOf({ subjectId, part }: { readonly subjectId: string; readonly part: string }): string {
  return `${subjectId} ${part}`;
}

const recordedKinds: readonly SearchKind[] = ['visit', 'record', 'progress', 'evidence'];

/** Plans that were not chosen, and the units of their cities, are not part of the work; what was recorded always is. */
function whereOf(record: ReadDb, planId: string | null): (kind: SearchKind) => readonly string[] {
  const plans = listPlans(record).filter(({ id, isChosen }) => (planId === null ? isChosen : id === planId));
  const ofPlans = inFacets(['none', ...plans.map(({ id }) => planFacet(id))]);
  const ofCities = inFacets([cityFacet(null), ...plans.map((plan) => cityFacet(plan.cityOrganizationId))]);
  return (kind) => {
    if (kind === 'organization') return [ofCities];
    return planId === null && recordedKinds.includes(kind) ? [] : [ofPlans];
  };
}
