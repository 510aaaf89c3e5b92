import { describe, expect, test } from 'vitest';
import type { ReferenceRow } from '../../../../db/model/nouns.ts';
import { nouns } from '../../../../db/model/nouns.ts';
import { isSchool } from '../../../../db/model/organization.ts';
import { loadLibrary } from '../../../support/library.ts';

const library = loadLibrary();
const { rows, sample } = library;
const measures = rowsOf('measure');
const organizations = rowsOf('organization');
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
    const counts = rowsOf('action').map((action) => [
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
      rowsOf('plan').map(({ fields }) => [
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
        !rowsOf('assignment').some((row) => row.fields.measureId === id && row.fields.role === 'lead'),
    );
    expect(incomplete).toEqual([]);
  });

  test('a guessed unit is marked as a suggestion, and the note says so where it leads', () => {
    const assignments = rowsOf('assignment');
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
    const printed = rowsOf('assignment').map(
      ({ fields }) => `${codeById.get(fields.measureId)} ${fields.printedZh}`,
    );
    expect(printed.filter((text, index) => printed.indexOf(text) !== index)).toEqual([]);
  });
});

describe('scopes', () => {
  test('named units are those that the sources name', () => {
    const named = measures
      .filter((measure) => measure.fields.scope === 'named')
      .map(({ fields }) => [
        fields.code,
        fields.scopeOrganizationIds.map((id) => nameById.get(id)).join('、'),
      ]);
    expect(named).toEqual([
      [
        'G4.3',
        '阳朔县、灵川县、全州县、兴安县、永福县、灌阳县、龙胜各族自治县、资源县、平乐县、恭城瑶族自治县、荔浦市',
      ],
      ['G5.2', '市级创新人才培养基地学校'],
      ['G5.3', '市级创新人才培养基地学校'],
      ['X3.3', '中共忻府区委教育工作领导小组、原平市教科局、宁武县实验小学'],
      ['X3.4', '忻州一中、忻州六中、五台县龙泉学校'],
      ['X6.4', '忻府区、定襄县、原平市、五台县、繁峙县'],
      ['X7.3', '保德县职业中学、原平农校'],
      ['X7.4', '忻州现代康养职业学院'],
      ['X7.5', '原平农校、忻州市第一职业中学'],
    ]);
    expect(
      measures.filter(({ fields }) => fields.scope !== 'named' && fields.scopeOrganizationIds.length > 0),
    ).toEqual([]);
  });

  test('county-wide and school-wide measures', () => {
    const codes = (scope: string) =>
      measures.filter((measure) => measure.fields.scope === scope).map((measure) => measure.fields.code);
    expect(codes('counties')).toEqual([
      'G3.1',
      'G4.2',
      'G6.1',
      'G6.2',
      'G6.5',
      'G6.6',
      'G8.1',
      'G8.2',
      'G8.3',
      'G8.4',
      'G8.5',
      'G9.2',
      'G9.7',
      'G9.8',
      'X1.1',
      'X3.1',
      'X3.2',
      'X5.3',
      'X5.6',
      'X5.7',
      'X5.8',
      'X6.1',
    ]);
    expect(codes('schools')).toEqual([
      'G1.3',
      'G1.4',
      'G1.5',
      'G2.3',
      'G2.4',
      'G2.6',
      'G3.6',
      'G7.1',
      'G7.2',
      'G8.6',
      'G8.7',
      'G8.8',
      'G9.3',
      'G9.6',
      'X1.2',
      'X1.5',
      'X1.6',
      'X2.5',
      'X6.5',
    ]);
  });

  test('the denominators speak of as many counties as there are', () => {
    const counties = (city: string) =>
      organizations.filter(
        ({ fields }) => fields.kind === 'county' && nameById.get(fields.parentId ?? '') === city,
      ).length;
    const denominator = (code: string) =>
      measures.find(({ fields }) => fields.code === code)?.fields.denominatorZh;
    expect([counties('桂林市'), counties('忻州市')]).toEqual([17, 14]);
    expect(['G3.1', 'G4.3', 'G9.7', 'X1.1', 'X5.6'].map(denominator)).toEqual([
      '17 个县（市、区）（计已编制的个数）',
      '11 个县（8 县、2 自治县和荔浦市；城区不计）',
      '17 个县（市、区）',
      '市 1 个、县（市、区）14 个',
      '14 个县（市、区）',
    ]);
  });
});

describe('checklists', () => {
  test('have as many lines as the sources count', () => {
    const counts = measures
      .map(({ id, fields }) => [fields.code, itemsOf(id).length] as const)
      .filter(([, count]) => count > 0);
    expect(Object.fromEntries(counts)).toEqual({
      'G1.3': 6,
      'G1.4': 6,
      'G1.5': 4,
      'G2.4': 3,
      'G2.6': 3,
      'G3.1': 3,
      'G3.3': 2,
      'G3.4': 5,
      'G3.5': 4,
      'G3.6': 3,
      'G4.1': 5,
      'G4.2': 3,
      'G5.4': 4,
      'G6.1': 3,
      'G6.2': 3,
      'G7.2': 3,
      'G9.1': 5,
      'G9.3': 6,
      'G9.4': 2,
      'G10.1': 2,
      'X1.6': 5,
      'X2.2': 3,
      'X3.1': 5,
      'X3.2': 11,
      'X4.1': 5,
      'X5.1': 3,
      'X5.2': 3,
      'X5.4': 3,
      'X5.8': 4,
      'X6.1': 3,
      'X6.4': 2,
      'X6.5': 18,
      'X6.6': 3,
      'X6.7': 2,
      'X7.2': 5,
    });
  });

  test('are numbered from 1, and empty only where the source lists nothing', () => {
    const empty = measures
      .map(
        ({ id, fields }) => [fields.code, itemsOf(id).filter((item) => item.textZh === '').length] as const,
      )
      .filter(([, count]) => count > 0);
    const misnumbered = measures.filter(({ id }) =>
      itemsOf(id).some((item, index) => item.position !== index + 1),
    );
    expect(empty).toEqual([
      ['X3.2', 11],
      ['X6.5', 18],
    ]);
    expect(misnumbered).toEqual([]);
  });
});

test('pilots: three passed on site, three under way, two listed', () => {
  expect(
    rowsOf('pilot').map(({ fields }) => [
      codeById.get(fields.measureId),
      nameById.get(fields.organizationId),
      fields.topicZh,
      fields.batch,
      fields.evaluation,
    ]),
  ).toEqual([
    ['X3.3', '中共忻府区委教育工作领导小组', '促进人岗相适', 1, 'passed-on-site'],
    ['X3.3', '原平市教科局', '健全职业学校评价', 1, 'passed-on-site'],
    ['X3.3', '宁武县实验小学', '完善德育评价', 1, 'passed-on-site'],
    ['X3.4', '忻州一中', '', 2, 'under-way'],
    ['X3.4', '忻州六中', '', 2, 'under-way'],
    ['X3.4', '五台县龙泉学校', '', 2, 'under-way'],
    ['X7.5', '原平农校', '高水平中职学校建设', null, 'listed'],
    ['X7.5', '忻州市第一职业中学', '高水平中职学校建设', null, 'listed'],
  ]);
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

function rowsOf<N extends ReferenceRow['noun']>(noun: N) {
  return rows.filter((row): row is Extract<ReferenceRow, { readonly noun: N }> => row.noun === noun);
}

function itemsOf(measureId: string) {
  return rowsOf('checklist_item')
    .map((row) => row.fields)
    .filter((item) => item.measureId === measureId);
}
