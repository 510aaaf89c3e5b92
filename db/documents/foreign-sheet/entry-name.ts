const longestName = 260;
const neverInNames = /[\p{Cc}\\:*?"<>|]/u;
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])$/i;

/** True for a relative path that means the same file on every system and stays where it is put. */
export function isSafeEntryName(name: string): boolean {
  if (name.length === 0 || name.length > longestName || neverInNames.test(name)) return false;
  const segments = (name.endsWith('/') ? name.slice(0, -1) : name).split('/');
  return segments.every(isSafeSegment);
}

/** Two names with the same key are one file on some system. */
export function entryKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function isSafeSegment(segment: string): boolean {
  const stem = segment.split('.')[0] ?? '';
  return segment.length > 0 && !/[. ]$/.test(segment) && !deviceName.test(stem.trimEnd());
}
