import type { Page } from '@playwright/test';

/**
 * Texts and labels on the page that have letters but no Chinese and are none of the few things that are written in
 * letters everywhere: codes, keys, paths, formats, hashes. A key without a translation shows up here.
 */
export async function foreignWords(page: Page): Promise<readonly string[]> {
  const words = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isSeen = node.parentElement?.checkVisibility() && !node.parentElement.closest('style, script');
      if (isSeen) found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      if (element.closest('[aria-hidden=true], .anticon')) continue;
      for (const name of ['aria-label', 'placeholder', 'title']) found.push(element.getAttribute(name) ?? '');
    }
    return found.map((text) => text.trim());
  });
  return [
    ...new Set(words.filter((text) => keyLike.test(text) || (/[A-Za-z]/.test(text) && !isUnderstood(text)))),
  ];
}

/** `plan.title`, `measure:record.unit`. */
const keyLike = /\b(?:common|shell|firstRun|plan|measure|indicators|reports|status)[.:][a-z]\w*/;
const understood =
  /^(?:[GX]\d+(?:\.\d+)?|[JKNE]|F1|Esc|Enter|Home|End|Ctrl\+\w+|PDF|CSV|Excel|A[34]|\d+(?:\.\d+)? ?[KMG]?B|[\w.-]+\.(?:jpe?g|xlsx|csv|sqlite)|\/\S*)$/;

function isUnderstood(text: string): boolean {
  return /\p{Script=Han}/u.test(text) || understood.test(text);
}
