import type { Page } from '@playwright/test';

/**
 * Texts and labels on the page that have letters but no Chinese and are none of the few things that are written in
 * letters everywhere: codes, keys, paths, formats, hashes. A key without a translation shows up here.
 */
export async function foreignWords(page: Page): Promise<readonly string[]> {
  const words = await visibleWords(page);
  return [
    ...new Set(words.filter((text) => keyLike.test(text) || (/[A-Za-z]/.test(text) && !isUnderstood(text)))),
  ];
}

/**
 * The mirror of it for a page in English: what is left of Chinese once the words of the record are taken out, which
 * stay as they were written.
 */
export async function chineseWords(page: Page, ofRecord: readonly string[]): Promise<readonly string[]> {
  const known = ofRecord.toSorted((one, other) => other.length - one.length);
  const words = await visibleWords(page);
  const left = words.filter((text) => {
    const rest = known.reduce((told, word) => told.replaceAll(word, ''), text);
    return keyLike.test(text) || /[\p{Script=Han}、。，：；！？（）《》]/u.test(rest);
  });
  return [...new Set(left)];
}

/** Every text and label that is seen, but those that say of themselves that they are in another language. */
async function visibleWords(page: Page): Promise<readonly string[]> {
  const words = await page.evaluate(() => {
    const own = document.documentElement.lang;
    const isOtherTongue = (element: Element): boolean => element.closest<HTMLElement>('[lang]')?.lang !== own;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const isSeen = parent?.checkVisibility() && !parent.closest('style, script') && !isOtherTongue(parent);
      if (isSeen) found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      if (element.closest('[aria-hidden=true], .anticon') || isOtherTongue(element)) continue;
      for (const name of ['aria-label', 'placeholder', 'title']) found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
  return words.map((text) => text.trim());
}

/** `plan.title`, `measure:record.unit`. */
const keyLike =
  /\b(?:common|shell|firstRun|plan|planEdit|measure|evidence|masking|matrix|overview|indicators|organizations|search|reports|settings|status|table|visits|inbox)[.:][a-z]\w*/;
const understood =
  /^(?:[A-Z]\d+(?:\.\d+)?|[ACEJKMNPV]|F1|Esc|Enter|Space|Home|End|Delete|(?:Ctrl|Alt)\+\S+|PDF|DOCX|WAV|CSV|JPG|[\da-f]{16,64}…?|Excel|A[34]|\d+(?:\.\d+)? ?[KMG]?B|[\w.-]+\.(?:jpe?g|xlsx|csv|sqlite)|\/\S*)$/;

function isUnderstood(text: string): boolean {
  return /\p{Script=Han}/u.test(text) || understood.test(text);
}
