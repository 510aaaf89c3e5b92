import type { Random } from '../random.ts';

export const noteLength = 2000;

const phrases = [
  '查看作业公示栏，',
  '三年级一班书面作业约七十五分钟；',
  '课后服务开到十八点，',
  '食堂陪餐记录缺两天。',
  '随机访谈六名学生，',
  '操场在修，体育课改在走廊；',
  '校医室药品柜未上锁，',
  '校长说下周补齐。',
] as const;

/** A note of 2,000 characters, of which no beginning is like another one: every sentence has its number. */
export function knownNote(random: Random): string {
  let note = '';
  for (let sentence = 1; note.length < noteLength; sentence += 1)
    note += `${sentence}、${random.oneOf(phrases)}`;
  return note.slice(0, noteLength);
}

/** One piece of text that was given to the page, and when. */
export interface Stroke {
  readonly text: string;
  readonly atMs: number;
}

/** What of a typed text is not stored. */
export interface Missing {
  readonly characters: number;
  /** How long before the end the oldest of them was typed; 0 where none is missing. */
  readonly oldestMs: number;
}

/** Null when what is stored is not how the typed text begins. */
export function missingOf(
  before: string,
  strokes: readonly Stroke[],
  stored: string,
  endedAtMs: number,
): Missing | null {
  const typed = before + strokes.map(({ text }) => text).join('');
  if (!typed.startsWith(stored)) return null;
  let length = before.length;
  const oldest = strokes.find(({ text }) => (length += text.length) > stored.length);
  if (stored.length < before.length) return { characters: typed.length - stored.length, oldestMs: Infinity };
  return {
    characters: typed.length - stored.length,
    oldestMs: oldest ? Math.max(0, Math.ceil(endedAtMs - oldest.atMs)) : 0,
  };
}
