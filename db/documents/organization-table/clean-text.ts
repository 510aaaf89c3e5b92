const cjk = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';
const spaceBesideCjk = new RegExp(` (?=${cjk})|(?<=${cjk}) `, 'g');

/** A name as one line: invisible characters gone, spaces only where words of letters meet. */
export function cleanName(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(spaceBesideCjk, '')
    .trim();
}

/** A code in half-width characters without spaces; the apostrophe that forces text is dropped. */
export function cleanCode(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\p{Cc}\p{Cf}\s]/gu, '')
    .replace(/^['’‘`]+/, '');
}

/** Equal for two spellings of one name: width, case and spaces do not count. */
export function nameKey(text: string): string {
  return cleanCode(text).toLowerCase();
}

/** A heading without remarks in brackets, marks and spaces: `＊学校（单位）名称：` → `学校名称`. */
export function plainHeading(text: string): string {
  return nameKey(text)
    .replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, '')
    .replaceAll(/[*:_-]/g, '');
}
