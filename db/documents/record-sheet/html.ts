import { escapeXml } from '../xlsx/xml-text.ts';

/** A piece of a page. Only the tag below makes one of texts, so that none gets into a page unescaped. */
export interface Html {
  readonly markup: string;
}
type Part = string | number | Html | readonly Html[];

/** Markup around values: texts and numbers are escaped, for elements and for attributes in quotes; pieces stand as they are. */
export function html(markup: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const rest = parts.map((part, place) => markupOf(part) + (markup[place + 1] ?? ''));
  return { markup: (markup[0] ?? '') + rest.join('') };
}

/** A text with its own line ends and spaces. */
export function textPiece(words: string): Html {
  return html`<span class="text">${words}</span>`;
}

/** Nothing, where a piece is left out. */
export const nothing: Html = html``;

function markupOf(part: Part): string {
  if (typeof part === 'string') return escapeXml(part).replaceAll("'", '&#39;');
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}
