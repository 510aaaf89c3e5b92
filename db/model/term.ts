/** Half a school year; its first and last day. */
export interface Term {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The term that a day lies in: August to January, or February to July. */
export function termOf(day: string): Term {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (month >= 2 && month <= 7) return { startsOn: `${year}-02-01`, endsOn: `${year}-07-31` };
  const first = month === 1 ? year - 1 : year;
  return { startsOn: `${first}-08-01`, endsOn: `${first + 1}-01-31` };
}
