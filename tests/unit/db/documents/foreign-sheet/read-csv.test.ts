import { array, assert, asyncProperty, string } from 'fast-check';
import { expect, test } from 'vitest';
import { readForeignSheet } from '../../../../../db/documents/foreign-sheet/read-foreign-sheet.ts';
import type { ForeignEncoding } from '../../../../../db/documents/foreign-sheet/foreign-workbook.ts';

async function read(content: string | Buffer, encoding?: ForeignEncoding) {
  const question = {
    bytes: Buffer.from(content),
    name: '名单',
    ...(encoding === undefined ? {} : { encoding }),
  };
  const result = await readForeignSheet(question);
  if (!result.ok) return result.error.details['reason'];
  const [sheet] = result.value.sheets;
  return {
    encoding: result.value.encoding,
    notes: sheet?.notes,
    rows: sheet?.rows.map((row) => [row.number, ...row.cells.map((cell) => `${cell.column}:${cell.text}`)]),
  };
}

test('quotes, line ends inside quotes, blank lines and missing cells are read as the standard says', async () => {
  expect(await read('名称,代码\r\n"灵川,""一""小",001\r\n\r\n"两\r\n行",,末尾\n最后')).toEqual({
    encoding: 'utf-8',
    notes: [],
    rows: [
      [1, 'A:名称', 'B:代码'],
      [2, 'A:灵川,"一"小', 'B:001'],
      [4, 'A:两\r\n行', 'C:末尾'],
      [5, 'A:最后'],
    ],
  });
});

test('the separator is the one seen most often outside quotes', async () => {
  const answers = [',', ';', '\t'].map(async (mark) => read(`"a,b;c\td,,,;;;"${mark}二${mark}三\n`));
  const table = { encoding: 'utf-8', notes: [], rows: [[1, 'A:a,b;c\td,,,;;;', 'B:二', 'C:三']] };
  expect(await Promise.all(answers)).toEqual([table, table, table]);
});

test('a quote that is never closed takes the rest and says so', async () => {
  expect(await read('一,"二\n三')).toEqual({
    encoding: 'utf-8',
    notes: ['quote-not-closed'],
    rows: [[1, 'A:一', 'B:二\n三']],
  });
});

const gbkSchools = Buffer.from('d1a7d0a3c3fbb3c60ac1e9b4a8cfd80a', 'hex');

test('a mark tells the encoding, else the bytes do', async () => {
  expect([
    await read(Buffer.from('efbbbfe58ebf', 'hex')),
    await read('县'),
    await read(gbkSchools),
    await read(Buffer.from('fffebf53', 'hex')),
    await read(Buffer.from('84319533cfd8', 'hex')),
  ]).toEqual([
    { encoding: 'utf-8', notes: [], rows: [[1, 'A:县']] },
    { encoding: 'utf-8', notes: [], rows: [[1, 'A:县']] },
    {
      encoding: 'gb18030',
      notes: [],
      rows: [
        [1, 'A:学校名称'],
        [2, 'A:灵川县'],
      ],
    },
    { encoding: 'utf-16le', notes: [], rows: [[1, 'A:县']] },
    { encoding: 'gb18030', notes: [], rows: [[1, 'A:县']] },
  ]);
});

test('通知 in GBK is also valid UTF-8: the doubt is noted and the switch answers', async () => {
  const notice = Buffer.from('cda8d6aa', 'hex');
  expect([await read(notice), await read(notice, 'gb18030')]).toEqual([
    { encoding: 'utf-8', notes: ['encoding-uncertain'], rows: [[1, 'A:֪ͨ']] },
    { encoding: 'gb18030', notes: [], rows: [[1, 'A:通知']] },
  ]);
});

test('characters of four bytes in GB18030 are read', async () => {
  expect(await read(Buffer.from('cfd895328236', 'hex'))).toEqual({
    encoding: 'gb18030',
    notes: [],
    rows: [[1, 'A:县\u{20000}']],
  });
});

test('bytes of no known encoding are refused, but an encoding that was asked for is used', async () => {
  const damaged = Buffer.from('cfd8ff2c41', 'hex');
  expect([await read(damaged), await read(damaged, 'gb18030')]).toEqual([
    'unknown-encoding',
    { encoding: 'gb18030', notes: ['characters-replaced'], rows: [[1, 'A:县\ufffd', 'B:A']] },
  ]);
});

test('what is no table is refused with the reason', async () => {
  expect([
    await read(''),
    await read(' \r\n '),
    await read('<!DOCTYPE html><table><tr><td>县</td></tr></table>'),
    await read('  <html xmlns:x="urn:schemas-microsoft-com:office:excel">'),
    await read('%PDF-1.7\n'),
    await read('{\\rtf1 text}'),
    await read('a\u0000b'),
    await read(`一,${'长'.repeat(32_768)}`),
    await read(','.repeat(16_384)),
    await read('行\n'.repeat(200_001)),
    await read('1,1,1,1,1,1,1,1,1,1\n'.repeat(50_001)),
  ]).toEqual([
    'empty-file',
    'empty-file',
    'web-page',
    'web-page',
    'not-a-spreadsheet',
    'not-a-spreadsheet',
    'not-a-spreadsheet',
    'cell-too-long',
    'too-many-columns',
    'too-many-rows',
    'too-many-cells',
  ]);
});

test('any table of texts survives being written with quotes and read back', async () => {
  const cell = string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\u0000'));
  const table = array(array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  await assert(
    asyncProperty(table, async (rows) => {
      const written = rows
        .map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
        .join('\n');
      const result = await readForeignSheet({ bytes: Buffer.from(written), name: '名单', encoding: 'utf-8' });
      const expected = rows.flatMap((cells, at) => {
        const kept = cells.flatMap((text, column) => (text === '' ? [] : [['ABCD'[column], text]]));
        return kept.length === 0 ? [] : [[at + 1, ...kept]];
      });
      const texts = result.ok
        ? result.value.sheets[0]?.rows.map((row) => [
            row.number,
            ...row.cells.map((one) => [one.column, one.text]),
          ])
        : [];
      expect(texts).toEqual(expected);
    }),
  );
});
