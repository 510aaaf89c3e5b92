import { describe, expect, test } from 'vitest';
import type { MeasureScope } from '../../../../db/model/measure.ts';
import { loadLibrary, rowsOf } from '../../../support/library.ts';

const { rows } = loadLibrary();
const measures = rowsOf(rows, 'measure');
const organizations = rowsOf(rows, 'organization');
const nameById = new Map(organizations.map((row) => [row.id, row.fields.nameZh]));
const codeById = new Map(measures.map((row) => [row.id, row.fields.code]));

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
    expect(codesIn('counties')).toEqual([
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
    expect(codesIn('schools')).toEqual([
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
    expect([countiesOf('桂林市'), countiesOf('忻州市')]).toEqual([17, 14]);
    expect(['G3.1', 'G4.3', 'G9.7', 'X1.1', 'X5.6'].map(denominatorOf)).toEqual([
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
    rowsOf(rows, 'pilot').map(({ fields }) => [
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

function codesIn(scope: MeasureScope): readonly string[] {
  return measures.filter(({ fields }) => fields.scope === scope).map(({ fields }) => fields.code);
}

function countiesOf(city: string): number {
  return organizations.filter(
    ({ fields }) => fields.kind === 'county' && nameById.get(fields.parentId ?? '') === city,
  ).length;
}

function denominatorOf(code: string): string | undefined {
  return measures.find(({ fields }) => fields.code === code)?.fields.denominatorZh;
}

function itemsOf(measureId: string) {
  return rowsOf(rows, 'checklist_item')
    .map((row) => row.fields)
    .filter((item) => item.measureId === measureId);
}
