import { dayToNumber } from './calendar.ts';

/** Times as a camera says them: local, without a zone, `2025-05-18T09:12:03`. */
export interface VisitWindow {
  readonly id: string;
  readonly plannedOn: string;
  readonly arrivedAt: string | null;
  readonly leftAt: string | null;
}

export interface TakenFile {
  readonly fileId: string;
  /** Null where the file does not say. */
  readonly takenAt: string | null;
}

/** Files that belong together: to a visit, to a stretch of a day, or, with neither, to no known time. */
export interface InboxGroup<F extends TakenFile> {
  readonly visitId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly files: readonly F[];
}

/** Pictures of the way there and back still belong to a visit. */
const slackSeconds = 60 * 60;
/** A longer pause on a day without a visit begins another group. */
const pauseSeconds = 90 * 60;

/**
 * Every file in exactly one group, in the order in which they were taken; the newest group first, files without a
 * time last. The order in which files and visits come makes no difference.
 */
export function inboxGroups<F extends TakenFile>(
  files: readonly F[],
  visits: readonly VisitWindow[],
): readonly InboxGroup<F>[] {
  const sorted = files.toSorted(byTime);
  const places = Map.groupBy(sorted, ({ takenAt }) =>
    takenAt === null ? 'timeless' : placeOf(takenAt, visits),
  );
  const groups = [...places].flatMap(([place, members]): readonly InboxGroup<F>[] => {
    if (place === 'timeless') return [{ visitId: null, from: null, to: null, files: members }];
    return place === null ? stretches(members) : [groupOf(place, members)];
  });
  return groups.toSorted((one, other) => compare(other.from ?? '', one.from ?? ''));
}

/** Seconds since 1970 of a local time, for differences. */
export function localSeconds(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.slice(11).split(':').map(Number);
  return dayToNumber(time.slice(0, 10)) * 86_400 + hours * 3600 + minutes * 60 + seconds;
}

/** The visit whose time is nearest, else the only one of that day. */
function placeOf(takenAt: string, visits: readonly VisitWindow[]): string | null {
  const near = visits
    .map((visit) => ({ visit, away: secondsAway(takenAt, visit) }))
    .filter(({ away }) => away <= slackSeconds)
    .toSorted((one, other) => one.away - other.away || laterFirst(one.visit, other.visit))[0];
  if (near) return near.visit.id;
  const ofDay = visits.filter((visit) => dayOf(visit) === takenAt.slice(0, 10));
  return ofDay.length === 1 ? (ofDay[0]?.id ?? null) : null;
}

/** How long before or after a visit; one that has not ended lasts until the end of its day. */
function secondsAway(takenAt: string, { arrivedAt, leftAt }: VisitWindow): number {
  if (arrivedAt === null) return Number.POSITIVE_INFINITY;
  const taken = localSeconds(takenAt);
  const begin = localSeconds(arrivedAt);
  const end = localSeconds(leftAt ?? `${arrivedAt.slice(0, 10)}T23:59:59`);
  return Math.max(0, begin - taken, taken - Math.max(begin, end));
}

/** The day it was on, not the one it was planned for. */
function dayOf({ arrivedAt, plannedOn }: VisitWindow): string {
  return arrivedAt?.slice(0, 10) ?? plannedOn;
}

function laterFirst(one: VisitWindow, other: VisitWindow): number {
  return compare(other.arrivedAt ?? '', one.arrivedAt ?? '') || compare(one.id, other.id);
}

/** Files of no visit, cut where the day ends or nothing was taken for long. */
function stretches<F extends TakenFile>(files: readonly F[]): readonly InboxGroup<F>[] {
  const runs: F[][] = [];
  for (const file of files) {
    const last = runs.at(-1)?.at(-1);
    if (last && isSoonAfter(last, file)) runs.at(-1)?.push(file);
    else runs.push([file]);
  }
  return runs.map((run) => groupOf(null, run));
}

function isSoonAfter(one: TakenFile, other: TakenFile): boolean {
  const [first, second] = [one.takenAt ?? '', other.takenAt ?? ''];
  if (first.slice(0, 10) !== second.slice(0, 10)) return false;
  return localSeconds(second) - localSeconds(first) <= pauseSeconds;
}

function groupOf<F extends TakenFile>(visitId: string | null, files: readonly F[]): InboxGroup<F> {
  return { visitId, from: files[0]?.takenAt ?? null, to: files.at(-1)?.takenAt ?? null, files };
}

function byTime(one: TakenFile, other: TakenFile): number {
  return compare(one.takenAt ?? '', other.takenAt ?? '') || compare(one.fileId, other.fileId);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
