const dayMs = 86_400_000;
const lastSerial = 2_958_465;
const epoch1904Days = 1462;

/** Excel's day number as `2025-09-01`, with `T08:30:00` when it has a time, a time alone as `08:30:00`; null outside 1900 to 9999. */
export function serialToText(serial: number, isDate1904: boolean): string | null {
  const days = isDate1904 ? serial + epoch1904Days : serial;
  if (!Number.isFinite(days) || days < 0 || days >= lastSerial + 1) return null;
  const seconds = Math.round(days * 86_400);
  const wholeDays = Math.floor(seconds / 86_400);
  const clock = new Date((seconds - wholeDays * 86_400) * 1000).toISOString().slice(11, 19);
  if (serial < 1) return clock;
  const day = dayText(wholeDays);
  return clock === '00:00:00' ? day : `${day}T${clock}`;
}

/** The 1900 calendar counts a 29 February 1900 that never was. */
function dayText(days: number): string {
  if (days === 60) return '1900-02-29';
  const offset = days < 60 ? 1 : 0;
  return new Date(Date.UTC(1899, 11, 30) + (days + offset) * dayMs).toISOString().slice(0, 10);
}

const builtInDateFormats: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** True for the numbers of the formats that every workbook has, the Chinese ones included. */
export function isBuiltInDateFormat(id: number): boolean {
  return builtInDateFormats.some(([first, last]) => id >= first && id <= last);
}

/** True when a written number format shows a day or a time. */
export function isDateFormatCode(code: string): boolean {
  const firstSection = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./gs, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0];
  return /[ymdhs]/i.test((firstSection ?? '').replaceAll(/general/gi, ''));
}
