import { describe, expect, test } from 'vitest';
import { nouns } from '../../../../db/model/nouns.ts';
import { isSchool } from '../../../../db/model/organization.ts';
import { loadLibrary, rowsOf } from '../../../support/library.ts';

const library = loadLibrary();
const { rows, sample } = library;
const measures = rowsOf(rows, 'measure');
const organizations = rowsOf(rows, 'organization');
const nameById = new Map(organizations.map((row) => [row.id, row.fields.nameZh]));
const codeById = new Map(measures.map((row) => [row.id, row.fields.code]));

describe('every row', () => {
  test('matches the schema of its noun', () => {
    const problems = [...rows, ...sample.organizations].flatMap((row) => {
      const parsed = nouns[row.noun].safeParse(row.fields);
      return parsed.success ? [] : [`${row.noun} ${row.id}: ${parsed.error.message}`];
    });
    expect(problems).toEqual([]);
    expect(rows.length).toBeGreaterThan(700);
  });

  test('names only rows that stand before it', () => {
    const seen = new Set<string>();
    const dangling = [...rows, ...sample.organizations].flatMap((row) => {
      const missing = Object.entries(row.fields)
        .filter(([field]) => /Ids?$/.test(field))
        .flatMap(([field, value]) => [value].flat().map((id) => ({ field, id })))
        .filter(({ id }) => id !== null && !seen.has(String(id)));
      seen.add(row.id);
      return missing.map(({ field, id }) => `${row.noun} ${row.id}: ${field} ${id}`);
    });
    expect(dangling).toEqual([]);
  });

  test('says in English what it says in Chinese', () => {
    const silent = [...rows, ...sample.organizations].flatMap((row) => {
      const fields: Readonly<Record<string, unknown>> = row.fields;
      return Object.keys(fields)
        .filter((field) => field.endsWith('Zh') && field.replace(/Zh$/, 'En') in fields)
        .filter((field) => (fields[field] === '') !== (fields[field.replace(/Zh$/, 'En')] === ''))
        .map((field) => `${row.noun} ${row.id}: ${field}`);
    });
    expect(silent).toEqual([]);
  });
});

describe('the two plans', () => {
  test('hold ten actions with 65 measures and seven sections with 41', () => {
    const counts = rowsOf(rows, 'action').map((action) => [
      action.fields.code,
      action.fields.labelZh,
      measures.filter((measure) => measure.fields.actionId === action.id).length,
    ]);
    expect(counts).toEqual([
      ['G1', '行动一', 5],
      ['G2', '行动二', 6],
      ['G3', '行动三', 7],
      ['G4', '行动四', 7],
      ['G5', '行动五', 7],
      ['G6', '行动六', 6],
      ['G7', '行动七', 6],
      ['G8', '行动八', 8],
      ['G9', '行动九', 8],
      ['G10', '行动十', 5],
      ['X1', '板块一', 6],
      ['X2', '板块二', 5],
      ['X3', '板块三', 7],
      ['X4', '板块四', 3],
      ['X5', '板块五', 8],
      ['X6', '板块六', 7],
      ['X7', '板块七', 5],
    ]);
  });

  test('Guilin counts from the day of the report to the end of 2030; Xinzhou has no date', () => {
    expect(
      rowsOf(rows, 'plan').map(({ fields }) => [
        fields.code,
        fields.shortTitleZh,
        fields.startsOn,
        fields.horizonOn,
        nameById.get(fields.cityOrganizationId ?? ''),
        fields.isChosen,
      ]),
    ).toEqual([
      ['guilin-2022', '桂林十大行动', '2022-03-25', '2030-12-31', '桂林市', false],
      ['xinzhou-reform', '忻州教育改革', null, null, '忻州市', false],
    ]);
  });

  test('only action 1 and the model campuses have a due day, and the note tells where action 1 has it from', () => {
    const due = measures.filter((measure) => measure.fields.dueOn !== null);
    expect(due.map(({ fields }) => [fields.code, fields.dueOn, fields.isContinuous])).toEqual([
      ...['G1.1', 'G1.2', 'G1.3', 'G1.4', 'G1.5'].map((code) => [code, '2022-12-31', true]),
      ['G3.7', '2025-12-31', false],
    ]);
    expect(due.slice(0, 5).filter(({ fields }) => !fields.noteZh.includes('另一篇公开报道'))).toEqual([]);
  });

  test('every measure says what to check, who leads and where it stands in the source', () => {
    const incomplete = measures.filter(
      ({ id, fields }) =>
        fields.requirementZh.length < 10 ||
        fields.leadTextZh === '' ||
        fields.dueTextZh === '' ||
        fields.source?.paragraph === null ||
        !rowsOf(rows, 'assignment').some((row) => row.fields.measureId === id && row.fields.role === 'lead'),
    );
    expect(incomplete).toEqual([]);
  });

  test('a guessed unit is marked as a suggestion, and the note says so where it leads', () => {
    const assignments = rowsOf(rows, 'assignment');
    const ledByGuess = new Set(
      assignments
        .filter(({ fields }) => fields.role === 'lead' && fields.isSuggested)
        .map((row) => row.fields.measureId),
    );
    const misnoted = measures.filter(
      ({ id, fields }) =>
        ledByGuess.has(id) !== fields.noteZh.includes('牵头单位按职能推定') ||
        ledByGuess.has(id) !== fields.noteEn.includes('inferred from its function'),
    );
    const guesses = assignments.filter(({ fields }) => fields.role === 'cooperating');
    expect(misnoted).toEqual([]);
    expect(guesses.length).toBeGreaterThan(100);
    expect(guesses.filter(({ fields }) => !fields.isSuggested || fields.organizationId !== null)).toEqual([]);
  });

  test('no unit is printed twice for one measure', () => {
    const printed = rowsOf(rows, 'assignment').map(
      ({ fields }) => `${codeById.get(fields.measureId)} ${fields.printedZh}`,
    );
    expect(printed.filter((text, index) => printed.indexOf(text) !== index)).toEqual([]);
  });
});

describe('the sample', () => {
  test('is eight schools of Guilin and six of Xinzhou, each marked as a sample', () => {
    const cityOf = (id: string | null) => {
      const county = organizations.find((row) => row.id === id);
      return nameById.get(county?.fields.parentId ?? '');
    };
    const cities = sample.organizations.map((row) => cityOf(row.fields.parentId));
    expect(cities).toEqual([
      ...Array.from({ length: 8 }, () => '桂林市'),
      ...Array.from({ length: 6 }, () => '忻州市'),
    ]);
    expect(
      sample.organizations.filter(
        ({ fields }) =>
          !fields.nameZh.startsWith('示例') ||
          !fields.nameEn.startsWith('Sample') ||
          !fields.isSample ||
          !isSchool(fields.kind),
      ),
    ).toEqual([]);
    expect(organizations.filter((row) => row.fields.isSample)).toEqual([]);
  });

  test('entries say that they are samples, of days in 2025, about measures of both plans', () => {
    expect(
      sample.progress.filter(
        (entry) => !entry.note.startsWith('示例：') || !entry.checkedOn.startsWith('2025-'),
      ),
    ).toEqual([]);
    expect(new Set(sample.progress.map((entry) => codeById.get(entry.measureId)?.[0]))).toEqual(
      new Set(['G', 'X']),
    );
    expect(sample.progress).toHaveLength(13);
  });
});
