import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, escapeCellText } from '../../../../../db/documents/xlsx/xml-text.ts';

test('what no file format can carry is left out, the rest is kept', () => {
  expect(cleanText('甲\u0000乙\u001f丙\uffff丁\ud800戊\ud83d\ude00\t己\r\n庚\r辛')).toBe(
    '甲乙丙丁\ufffd戊😀\t己\n庚\n辛',
  );
});

test('text that looks like a code of the format is escaped, so that it comes back as typed', () => {
  expect(escapeCellText('a<b & "c" _x000D_ _x00zz_')).toBe(
    'a&lt;b &amp; &quot;c&quot; _x005F_x000D_ _x00zz_',
  );
});

test('any text becomes well-formed and without control characters, and cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text);
      expect(clean.isWellFormed() && !/[[\p{Cc}]--[\t\n]]/v.test(clean)).toBe(true);
      expect(cleanText(clean)).toBe(clean);
    }),
  );
});
