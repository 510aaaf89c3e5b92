import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deriveId } from '../../../../db/model/ids.ts';
import { loadLibrary, readTsv } from '../../../support/library.ts';

const fixturePath = 'tests/support/fixtures/library-ids.tsv';
const promised = readTsv(readFileSync(join(import.meta.dirname, '../../../..', fixturePath), 'utf8'));
const { rows, sample } = loadLibrary();
const present = [...rows, ...sample.organizations].map((row) => `${row.noun}\t${row.id}`);
const kept = promised.map((row) => `${row['noun']}\t${row['id']}`);

test('no id that was ever given changes or vanishes: laptops in the field hold work on it', () => {
  const found = new Set(present);
  expect(promised.filter((row) => !found.has(`${row['noun']}\t${row['id']}`))).toEqual([]);
});

test('each id is made of its noun and code', () => {
  const wrong = promised.filter(
    (row) => deriveId(row['noun'] ?? '', ...(row['code'] ?? '').split('/')) !== row['id'],
  );
  expect(wrong).toEqual([]);
});

test(`a new id is added to ${fixturePath}`, () => {
  const known = new Set(kept);
  expect(present.filter((row) => !known.has(row))).toEqual([]);
  expect(known.size).toBe(kept.length);
});
