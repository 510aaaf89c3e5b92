import type { CallOutput } from '../../db/contract/calls.ts';
import { fieldWords } from '../../db/contract/history-texts.ts';
import type { VisitDetail, VisitRow } from '../../db/contract/visits-calls.ts';
import type { VisitWords } from '../../db/model/visit-words.ts';
import { visitTextFields } from '../../db/model/visit.ts';
import type { Cli } from './runner.ts';
import { tableLines } from './table.ts';

export function visitListLines(rows: readonly VisitRow[], { texts, locale }: Cli): readonly string[] {
  if (rows.length === 0) return [texts.nothing];
  const { visits, headings } = texts;
  const { states, kinds, purposes } = visits.words;
  const columns = [headings.day, headings.organization, headings.kind, visits.state, visits.dueOn];
  const cells = rows.map((row) => [
    row.plannedOn,
    nameIn(locale, row.organizationName, row.organizationNameEn),
    `${kinds[row.kind]} · ${purposes[row.purpose]}`,
    states[row.state],
    row.dueOn === null ? '—' : [row.dueOn, ...(row.isOverdue ? [visits.overdue] : [])].join(' '),
    String(row.records),
    String(row.problems),
    row.id,
  ]);
  const lines = tableLines([...columns, visits.recordCount, visits.problems, visits.id], cells);
  return [...lines, texts.total(rows.length)];
}

export function visitDetailLines(visit: VisitDetail, cli: Cli): readonly string[] {
  const { texts, locale } = cli;
  const { visits, headings } = texts;
  const { row, seal, amendments } = visit;
  const { words } = visits;
  const comma = locale === 'en' ? ', ' : '、';
  const facts: readonly (readonly [string, string])[] = [
    [headings.organization, nameIn(locale, row.organizationName, row.organizationNameEn)],
    [headings.day, visit.plannedOn],
    [headings.kind, `${words.kinds[visit.kind]} · ${words.purposes[visit.purpose]}`],
    [visits.state, words.states[row.state]],
    [fieldWords('topic', locale), topicsOf(visit, words).join(comma)],
    [fieldWords('member', locale), row.members.join(comma)],
    [visits.stay, `${timeIn(visit.arrivedAtMs, texts)} / ${timeIn(visit.leftAtMs, texts)}`],
    [fieldWords('methods', locale), visit.methods.map((name) => words.methods[name]).join(comma)],
    ...visitTextFields.map((field) => [fieldWords(field, locale), visit[field]] as const),
    [visits.checkOn, row.checkOn ?? ''],
    [visits.forms, visit.forms.map(({ code }) => code).join(' ')],
    [visits.measures, visit.measures.map(({ code }) => code).join(' ')],
    [visits.recordCount, String(row.records)],
    [visits.problems, String(row.problems)],
  ];
  const sealed = seal
    ? [`${visits.sealedAt}  ${momentIn(seal.sealedAtMs)}  ${seal.contentHash.slice(0, 16)}`]
    : openLines(visit.open, words);
  const changes = amendments.map(({ atMs, field, reason }) => {
    return `  ${momentIn(atMs)}  ${fieldWords(field, locale)}  ${reason}`;
  });
  return [
    ...facts.map(([name, value]) => `${name}  ${value || texts.notRecorded}`),
    ...sealed,
    ...(changes.length === 0 ? [] : [visits.amendments(changes.length), ...changes]),
  ];
}

export function closedLines(
  visitId: string,
  open: CallOutput<'visits.close'>['open'],
  { texts }: Cli,
): readonly string[] {
  const { visits } = texts;
  const lines = openLines(open, visits.words);
  return [
    visits.sealed(visitId),
    ...(lines.length === 0 ? [visits.nothingOpen] : [visits.open(lines.length), ...lines]),
  ];
}

export function termLines(term: CallOutput<'visits.term'>, { texts, locale }: Cli): readonly string[] {
  const { visits, headings } = texts;
  const { states } = visits.words;
  const columns = [headings.organization, visits.held, states.planned, visits.missing, visits.lastOn];
  const cells = term.schools.map(({ name, nameEn, held, planned, missing, lastOn }) => [
    nameIn(locale, name, nameEn),
    String(held),
    String(planned),
    String(missing),
    lastOn ?? '—',
  ]);
  const head = visits.termOf(term.startsOn, term.endsOn, term.wanted);
  return cells.length === 0 ? [head, texts.nothing] : [head, ...tableLines(columns, cells)];
}

function openLines(open: VisitDetail['open'], { open: words }: VisitWords): readonly string[] {
  return open.map(({ code, about, count }) => {
    const number = count > 0 ? [`(${count})`] : [];
    return ['  ·', words[code], ...(about === '' ? [] : [about]), ...number].join(' ');
  });
}

function topicsOf({ row, subject }: VisitDetail, { topics }: VisitWords): readonly string[] {
  const words = row.topics.map((name) => (topics as Readonly<Record<string, string>>)[name] ?? name);
  return [...words, ...(subject === '' ? [] : [subject])];
}

function nameIn(locale: Cli['locale'], zh: string, en: string): string {
  return locale === 'en' && en !== '' ? en : zh;
}

function timeIn(ms: number | null, { notRecorded }: Cli['texts']): string {
  return ms === null ? notRecorded : momentIn(ms).slice(-5);
}

function momentIn(ms: number): string {
  return new Date(ms).toLocaleString('sv-SE').slice(0, 16);
}
