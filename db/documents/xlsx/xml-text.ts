/** Control characters, most of which XML 1.0 cannot carry, not even escaped. */
const forbidden = /[[\p{Cc}\ufffe\uffff]--[\t\n]]/gv;
const needsCare = /[[\p{Cc}\p{Cs}\ufffe\uffff]--[\t\n]]|[&<>"]|_x[0-9A-Fa-f]{4}_/v;

/** The text with everything left out that a file format cannot carry, and with one kind of line end (LF). */
export function cleanText(text: string): string {
  if (!needsCare.test(text)) return text;
  return text.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(forbidden, '');
}

/** Text for an XML attribute or element. */
export function escapeXml(text: string): string {
  return cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Text of a cell: escaped, and safe from being read as one of the format's own `_x0041_` codes. */
export function escapeCellText(text: string): string {
  if (!needsCare.test(text)) return text;
  return escapeXml(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
