import type { Clock } from '../../db/model/clock.ts';

/** The clock of this machine; its calendar day is the one of the local time zone. */
export const realClock: Clock = {
  nowMs: () => Date.now(),
  today: () => dayOf(new Date(Date.now())),
};

function dayOf(date: Date): string {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
