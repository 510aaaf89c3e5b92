/** A word of Chinese characters as it may stand in a list. */
export interface ListWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Stands right after a word such as 学生 or 名单. */
  readonly isAnnounced: boolean;
  /** Nothing but the signs of a list between it and the word before. */
  readonly isJoined: boolean;
}

const announcing =
  /^.*(?:学生|同学|名单|姓名|幼儿|儿童|考生|学员)(?:名单|姓名|家长|分别|包括|代表|[是为有])*/u;
/** What follows the last name of a list in the same breath. */
const trailing = /(?:等.*|同学|小朋友)$/u;
const between = /^[、，,;；\s|/]*(?:[(（]?\d{1,3}[.．、)）]?\s*)?$/u;
const afterAnnouncement = /^[:：\s（(]*(?:\d{1,3}[.．、)）]\s*)?$/u;
/** What a table says beside a name. */
const beside = /^(?:[男女]|[一二三四五六七八九]年级|[一二三四五六七八九]班)$/u;

/** The words of a text; what a table says beside a name is passed over, and 张小明和李小红 are two words. */
export function listWords(text: string): readonly ListWord[] {
  const words: ListWord[] = [];
  let end = 0;
  let isAnnouncing = false;
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}+/gu)) {
    const gap = text.slice(end, index);
    if (beside.test(run) && between.test(gap)) {
      end = index + run.length;
      continue;
    }
    const body = run.replace(trailing, '');
    const head = announcing.exec(body)?.[0].length ?? 0;
    let start = index + head;
    let isAnnounced = head > 0 || (isAnnouncing && afterAnnouncement.test(gap));
    let isJoined = head === 0 && between.test(gap);
    for (const part of splitNames(body.slice(head))) {
      words.push({ text: part, start, end: start + part.length, isAnnounced, isJoined });
      start += part.length + 1;
      isAnnounced = false;
      isJoined = true;
    }
    isAnnouncing = head > 0 && head === body.length;
    end = index + run.length;
  }
  return words;
}

/** 和 may also stand in a name, so only what is too long for one is split. */
function splitNames(text: string): readonly string[] {
  if (text === '') return [];
  const parts = text.length >= 5 ? text.split(/[和及与]/u) : [text];
  return parts.every((part) => part.length >= 2 && part.length <= 4) ? parts : [text];
}
