import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFileText, type FileTextThread } from '../../../../db/evidence/file-text.ts';
import { buildDocx, buildPdf, buildPptx } from '../../../support/documents.ts';
import { hostileFiles } from '../../../support/hostile-files.ts';
import { buildZip, oleFile, oneSheet, textRows, withEntryLie } from '../../../support/hostile-sheets.ts';

const workerUrl = new URL('../../../../db/evidence/file-text-worker.ts', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'file-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The text, with `…` after it if there is more; or why there is none. */
async function wordsOf(name: string, bytes: Buffer, thread: Partial<FileTextThread> = {}): Promise<unknown> {
  const path = join(folder, 'stored');
  writeFileSync(path, bytes);
  const read = await readFileText(path, 'application/octet-stream', name, { workerUrl, ...thread });
  if (read.ok) return read.value.isTruncated ? `${read.value.text}…` : read.value.text;
  return read.error.details['reason'];
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

test('a document is read paragraph by paragraph, a table row by row, without what was struck out', async () => {
  const body = `${paragraph('关于开展督导的通知')}<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del>
    <w:r><w:instrText>HYPERLINK "http://127.0.0.1:9"</w:instrText><w:t xml:space="preserve">请各校 </w:t><w:tab/><w:t>对照</w:t></w:r></w:p>
    <w:tbl><w:tr><w:tc>${paragraph('学校')}</w:tc><w:tc>${paragraph('人数')}</w:tc></w:tr></w:tbl>`;
  expect(await wordsOf('通知.docx', await buildDocx(body))).toBe(
    '关于开展督导的通知\n请各校 \t对照\n学校 \t人数',
  );
});

test('slides, sheets, PDFs and plain text of two encodings are read as words', async () => {
  const gb18030 = Buffer.from('d0e3b7e5c7f8a3bad2d1bda8b3c9', 'hex');
  expect([
    await wordsOf('汇报.pptx', await buildPptx(['第一页', '第二页'])),
    await wordsOf(
      '台账.xlsx',
      await oneSheet(
        textRows([
          ['学校', '人数'],
          ['一小', '30'],
        ]),
      ),
    ),
    await wordsOf('总结.pdf', buildPdf('三年级机房已建成')),
    await wordsOf('说明.txt', gb18030),
    await wordsOf('说明.txt', Buffer.from('\ufeff第一行\r\n第二行')),
  ]).toEqual([
    '第一页\n\n第二页',
    expect.stringContaining('学校\t人数\n一小\t30'),
    '三年级机房已建成',
    '秀峰区：已建成',
    '第一行\n第二行',
  ]);
});

test('pages and drawings with scripts are read as the letters they are written in', async () => {
  const markup = (await hostileFiles()).filter(({ name }) => /\.(?:svg|html)$/.test(name));
  const texts: unknown[] = [];
  for (const { name, bytes } of markup) texts.push(await wordsOf(name, bytes));
  expect(texts).toEqual(markup.map(({ bytes }) => bytes.toString('utf8')));
});

test('what cannot be read is told with its reason, and nothing ends the program', async () => {
  const lie = withEntryLie(await buildDocx(' '.repeat(64_000_000)), 'word/document.xml', {
    uncompressedSize: 900_000,
  });
  const files: readonly (readonly [string, Buffer])[] = [
    ['旧.doc', oleFile('WordDocument')],
    ['有密码.docx', oleFile('EncryptedPackage')],
    ['膨胀.docx', await buildDocx(' '.repeat(64_000_000))],
    ['谎报.docx', lie],
    ['断.docx', await buildZip([{ path: 'word/document.xml', data: '<w:document><w:body>' }])],
    ['声明.docx', await buildZip([{ path: 'word/document.xml', data: '<!DOCTYPE a><w:document/>' }])],
    ['别的.zip', await buildZip([{ path: 'a.txt', data: '文字' }])],
    ['坏.pdf', Buffer.from('%PDF-1.7 nothing')],
    ['空.txt', Buffer.alloc(0)],
    ['程序.exe', Buffer.from([0x4d, 0x5a, 0, 1, 2, 3])],
  ];
  const reasons = await Promise.all(
    files.map(async ([name, bytes]) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const read = await readFileText(path, 'application/octet-stream', name, { workerUrl });
      return [name, read.ok ? read.value : read.error.details['reason']];
    }),
  );
  expect(reasons).toEqual([
    ['旧.doc', 'old-office-format'],
    ['有密码.docx', 'encrypted'],
    ['膨胀.docx', 'too-large'],
    ['谎报.docx', 'damaged'],
    ['断.docx', 'damaged'],
    ['声明.docx', 'damaged'],
    ['别的.zip', 'not-text'],
    ['坏.pdf', 'damaged'],
    ['空.txt', 'no-words'],
    ['程序.exe', 'not-text'],
  ]);
});

test('a long text is cut and says so; one that takes too long or too much memory is given up', async () => {
  const shortly = async (name: string, bytes: Buffer) => {
    const words = String(await wordsOf(name, bytes));
    return [words.length, words.slice(-2)];
  };
  const long = Buffer.from('督'.repeat(600_000));
  const large = Buffer.from('导'.repeat(2_000_000));
  const tall = await buildDocx(paragraph('字').repeat(200_000));
  expect([
    await shortly('长.txt', long),
    await shortly('更长.txt', large),
    await wordsOf('慢.docx', tall, { deadlineMs: 1 }),
  ]).toEqual([[500_001, '督…'], [500_001, '导…'], 'took-too-long']);
});

test('pictures, recordings and files that are gone are not opened', async () => {
  const missing = join(folder, 'missing');
  const reasons = await Promise.all([
    readFileText(missing, 'image/png', '图.png', { workerUrl }),
    readFileText(missing, 'video/mp4', '录像.mp4', { workerUrl }),
    readFileText(missing, 'text/plain', '没了.txt', { workerUrl }),
  ]);
  expect(reasons.map((read) => (read.ok ? read.value : read.error.details['reason']))).toEqual([
    'not-text',
    'not-text',
    'missing',
  ]);
});
