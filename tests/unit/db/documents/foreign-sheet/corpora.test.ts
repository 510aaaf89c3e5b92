import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readForeignSheet } from '../../../../../db/documents/foreign-sheet/read-foreign-sheet.ts';
import { sheetRefusals } from '../../../../../db/model/sheet-refusal.ts';

const corpora = new URL('../../../../../../shared/corpora/', import.meta.url);
const hasCorpora = existsSync(corpora);

async function fates(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = readdirSync(new URL(folder, corpora));
  const results = names.map(async (name) => {
    const bytes = readFileSync(new URL(`${folder}${encodeURIComponent(name)}`, corpora));
    const result = await readForeignSheet({ bytes, name });
    return [name, result.ok ? 'read' : String(result.error.details['reason'])] as const;
  });
  return new Map(await Promise.all(results));
}

test.skipIf(!hasCorpora)('every zip of strangers is refused with a reason (skipped: no corpus)', async () => {
  const found = await fates('zips/');
  expect([...found.values()].filter((fate) => !sheetRefusals.some((reason) => reason === fate))).toEqual([]);
  expect(found.get('zip-slip.zip')).toBe('unsafe-entry-name');
  expect(found.get('wrong-entry-sizes--wrong-entry-sizes.zip')).toBe('lying-size');
  expect(found.get('success--traditional-encryption.zip')).toBe('encrypted');
});

test.skipIf(!hasCorpora)('every workbook of strangers is read (skipped: no corpus)', async () => {
  const found = await fates('xlsforms/');
  expect([found.size > 0, new Set(found.values())]).toEqual([true, new Set(['read'])]);
});

test.skipIf(!hasCorpora)('naughty texts survive a table of text (skipped: no corpus)', async () => {
  const naughty: readonly string[] = JSON.parse(readFileSync(new URL('text/blns.json', corpora), 'utf8'));
  const payloads = readFileSync(new URL('text/csv-payload.txt', corpora), 'utf8').split(/\r?\n/);
  const texts = [...naughty, ...payloads].filter((text) => text !== '');
  const written = texts.map((text) => `"${text.replaceAll('"', '""')}",1\r\n`).join('');
  const result = await readForeignSheet({ bytes: Buffer.from(written), name: '文本', encoding: 'utf-8' });
  expect(result.ok && result.value.sheets[0]?.rows.map((row) => row.cells[0]?.text)).toEqual(texts);
});
