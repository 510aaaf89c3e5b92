import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inboxGroups, localSeconds, type VisitWindow } from '../../../../db/model/inbox-groups.ts';

const morning: VisitWindow = visit('morning', '08:40:00', '11:30:00');
const afternoon: VisitWindow = visit('afternoon', '14:00:00', '16:00:00');

function visit(
  id: string,
  arrived: string | null,
  left: string | null,
  plannedOn = '2025-05-20',
): VisitWindow {
  const at = (time: string | null) => (time === null ? null : `${plannedOn}T${time}`);
  return { id, plannedOn, arrivedAt: at(arrived), leftAt: at(left) };
}

/** The groups of pictures that are named by their times, as `visit: first name, …`. */
function grouped(times: readonly (string | null)[], visits: readonly VisitWindow[]): readonly string[] {
  const files = times.map((time, at) => ({
    fileId: time ?? `file ${at}`,
    takenAt: time === null ? null : time.length === 8 ? `2025-05-20T${time}` : time,
  }));
  return inboxGroups(files, visits).map(
    ({ visitId, files: members }) => `${visitId ?? '-'}: ${members.map(({ fileId }) => fileId).join(', ')}`,
  );
}

test('a picture belongs to the visit during which it was taken, an hour before and after too', () => {
  expect(
    grouped(['07:39:59', '07:40:00', '12:30:00', '13:10:00', '17:00:00', '17:00:01'], [morning, afternoon]),
  ).toEqual(['-: 17:00:01', 'afternoon: 13:10:00, 17:00:00', 'morning: 07:40:00, 12:30:00', '-: 07:39:59']);
});

test('between two visits the nearer one has it, and during both the one begun last', () => {
  const noon = visit('noon', '12:00:00', '13:30:00');
  expect(
    grouped(['11:40:00', '11:50:00', '14:30:00'], [morning, noon, visit('late', '14:20:00', null)]),
  ).toEqual(['late: 14:30:00', 'noon: 11:50:00', 'morning: 11:40:00']);
});

test('a visit that has not ended lasts until another begins, at the most until the end of its day', () => {
  const open = visit('open', '08:00:00', null);
  expect(grouped(['13:59:00', '15:00:00', '23:00:00', '2025-05-21T02:00:00'], [open, afternoon])).toEqual([
    '-: 2025-05-21T02:00:00',
    'afternoon: 15:00:00',
    'open: 13:59:00, 23:00:00',
  ]);
});

test('the only visit of a day has its pictures at whatever hour; of several without times none has', () => {
  const planned = visit('planned', null, null);
  expect(grouped(['06:00:00', '19:00:00'], [planned])).toEqual(['planned: 06:00:00, 19:00:00']);
  expect(grouped(['06:00:00'], [planned, visit('other', null, null)])).toEqual(['-: 06:00:00']);
  const moved = { ...visit('moved', '09:00:00', '10:00:00', '2025-05-21'), plannedOn: '2025-05-20' };
  expect(grouped(['06:00:00'], [moved])).toEqual(['-: 06:00:00']);
});

test('a day without a visit is cut where nothing was taken for more than 90 minutes; no time is a group of its own', () => {
  expect(grouped(['09:00:00', null, '10:30:00', '12:00:01', '2025-05-19T09:00:00', null], [])).toEqual([
    '-: 12:00:01',
    '-: 09:00:00, 10:30:00',
    '-: 2025-05-19T09:00:00',
    '-: file 1, file 5',
  ]);
});

const someDay = fc.integer({ min: 18, max: 22 }).map((day) => `2025-05-${day}`);
const someTime = fc
  .record({ day: someDay, minute: fc.nat(1439), second: fc.nat(59) })
  .map(({ day, minute, second }) => `${day}T${two(minute / 60)}:${two(minute % 60)}:${two(second)}`);
const someVisit = fc
  .record({ plannedOn: someDay, times: fc.tuple(someTime, someTime), known: fc.integer({ min: 0, max: 2 }) })
  .map(({ plannedOn, times, known }) => {
    const [arrivedAt, leftAt] = times.toSorted();
    return {
      plannedOn,
      arrivedAt: known > 0 ? (arrivedAt ?? null) : null,
      leftAt: known > 1 ? (leftAt ?? null) : null,
    };
  });
const someVisits = fc
  .array(someVisit, { maxLength: 6 })
  .map((visits) => visits.map((of, at) => ({ id: `v${at}`, ...of })));
const someFiles = fc
  .array(fc.option(someTime), { maxLength: 60 })
  .map((times) => times.map((takenAt, at) => ({ fileId: `f${at}`, takenAt })));

function two(number: number): string {
  return String(Math.floor(number)).padStart(2, '0');
}

test('every file is in one group, in order of time, whatever order files and visits come in', () => {
  fc.assert(
    fc.property(someFiles, someVisits, (files, visits) => {
      const groups = inboxGroups(files, visits);
      const members = groups.flatMap((group) => group.files.map(({ fileId }) => fileId));
      expect(members.toSorted()).toEqual(files.map(({ fileId }) => fileId).toSorted());
      for (const { files: own, from, to } of groups) {
        const times = own.map(({ takenAt }) => takenAt ?? '');
        expect(times).toEqual(times.toSorted());
        expect([from ?? '', to ?? '']).toEqual([times[0], times.at(-1)]);
      }
      expect(inboxGroups(files.toReversed(), visits.toReversed())).toEqual(groups);
    }),
  );
});

test('a visit has at most one group; who was there for sure has the picture, and stretches never hold a long pause', () => {
  fc.assert(
    fc.property(someFiles, someVisits, (files, visits) => {
      const groups = inboxGroups(files, visits);
      const named = groups.flatMap(({ visitId }) => visitId ?? []);
      expect(named.length).toBe(new Set(named).size);
      for (const { visitId, files: own } of groups) {
        for (const [at, { takenAt }] of own.entries()) {
          if (takenAt === null) continue;
          const there = visits.filter(
            ({ arrivedAt, leftAt }) =>
              arrivedAt !== null && leftAt !== null && arrivedAt <= takenAt && takenAt <= leftAt,
          );
          if (
            there.length > 0 &&
            visits.every(({ leftAt, arrivedAt }) => arrivedAt === null || leftAt !== null)
          ) {
            expect(there.map(({ id }) => id)).toContain(visitId);
          }
          const before = own[at - 1]?.takenAt ?? null;
          if (visitId !== null || before === null) continue;
          expect(before.slice(0, 10)).toBe(takenAt.slice(0, 10));
          expect(localSeconds(takenAt) - localSeconds(before)).toBeLessThanOrEqual(90 * 60);
        }
      }
    }),
  );
});
