/** `2025年5月20日`, as papers write it. */
export function dayWords(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The time by the clock of this machine, with its day. */
export function momentWords(ms: number): string {
  const at = new Date(ms);
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${clockWords(at)}`;
}

/** The time alone where it is of that day, else with its own day. */
export function timeWords(ms: number, day: string): string {
  const words = momentWords(ms);
  return words.startsWith(`${dayWords(day)} `) ? clockWords(new Date(ms)) : words;
}

function clockWords(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
