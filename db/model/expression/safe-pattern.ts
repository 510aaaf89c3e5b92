/**
 * Whether a pattern of a form surely ends in time on any text: no repetition of a group that itself repeats or chooses
 * (`(a+)+`, `(a|aa)*`), and no reference back. The others are refused when a form is read.
 */
export function isSafePattern(pattern: string): boolean {
  if (/\\[1-9]|\\k</.test(pattern)) return false;
  try {
    RegExp(pattern, 'u');
  } catch {
    return false;
  }
  return !repeatsWhatRepeats(pattern);
}

function repeatsWhatRepeats(pattern: string): boolean {
  /** For each open group whether something in it repeats or chooses. */
  const open: boolean[] = [];
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern[at];
    if (sign === '\\') at += 1;
    else if (sign === '[') at = endOfClass(pattern, at);
    else if (sign === '(') open.push(false);
    else if (sign === '|' || isRepeat(pattern, at)) open.fill(true);
    else if (sign === ')' && open.pop() === true && isRepeat(pattern, at + 1)) return true;
  }
  return false;
}

function endOfClass(pattern: string, from: number): number {
  let at = from + 1;
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1;
  return at;
}

/** Without a fixed upper end; `?` and `{2}` do no harm. */
function isRepeat(pattern: string, at: number): boolean {
  const sign = pattern[at];
  return sign === '*' || sign === '+' || (sign === '{' && /^\{\d+,/.test(pattern.slice(at)));
}
