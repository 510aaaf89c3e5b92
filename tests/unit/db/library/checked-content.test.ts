import { expect, test } from 'vitest';
import { loadLibrary, readShared, readTsv } from '../../../support/library.ts';

const { rows } = loadLibrary();

test('titles, forms, due days, units and places are those of the checked table of measures', ({ skip }) => {
  const table = readShared('content/measures.tsv', skip);
  const expected = readTsv(table).map((row) => {
    const [, line, section, paragraph] = /^P(\d+)（(.+)·(\d+)）/.exec(row['source'] ?? '') ?? [];
    return {
      code: row['code'],
      titles: [row['title_zh'], row['title_en']],
      forms: (row['form'] ?? '').split(' ')[0]?.split('+'),
      due: [row['due_on'] || null, row['continuous'] === '1'],
      leads: (row['lead_unit_zh'] ?? '').replaceAll('?', ''),
      hasGuess: (row['lead_unit_zh'] ?? '').includes('?'),
      place: [section, Number(paragraph), Number(line)],
    };
  });
  const guessed = new Set(
    rows.flatMap((row) =>
      row.noun === 'assignment' && row.fields.role === 'lead' && row.fields.isSuggested
        ? [row.fields.measureId]
        : [],
    ),
  );
  const found = rows.flatMap((row) => {
    if (row.noun !== 'measure') return [];
    const { fields } = row;
    return [
      {
        code: fields.code,
        titles: [fields.titleZh, fields.titleEn],
        forms: fields.forms,
        due: [fields.dueOn, fields.isContinuous],
        leads: fields.leadTextZh,
        hasGuess: guessed.has(row.id),
        place: [fields.source?.section, fields.source?.paragraph, fields.source?.line],
      },
    ];
  });
  expect(found).toEqual(expected);
  expect(found).toHaveLength(106);
});

test('the leading units of a measure are its printed words, one by one', () => {
  const leads = new Map<string, string[]>();
  for (const row of rows) {
    if (row.noun !== 'assignment' || row.fields.role !== 'lead') continue;
    leads.set(row.fields.measureId, [...(leads.get(row.fields.measureId) ?? []), row.fields.printedZh]);
  }
  const differing = rows.flatMap((row) =>
    row.noun === 'measure' && leads.get(row.id)?.join('、') !== row.fields.leadTextZh
      ? [row.fields.code]
      : [],
  );
  expect(differing).toEqual([]);
});

test('units, codes and parents are those of the checked table of organizations', ({ skip }) => {
  const table = readShared('content/organizations.tsv', skip);
  const names = new Map(
    rows.flatMap((row) => (row.noun === 'organization' ? [[row.id, row.fields.nameZh]] : [])),
  );
  const found = rows.flatMap((row) =>
    row.noun === 'organization'
      ? [
          {
            code: row.fields.code,
            name_zh: row.fields.nameZh,
            name_en: row.fields.nameEn,
            parent: names.get(row.fields.parentId ?? '') ?? '',
          },
        ]
      : [],
  );
  expect(found).toEqual(
    readTsv(table).map((row) => ({
      code: row['code'],
      name_zh: row['name_zh'],
      name_en: row['name_en'],
      parent: row['parent'],
    })),
  );
});
