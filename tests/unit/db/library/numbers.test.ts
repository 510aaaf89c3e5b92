import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary, readShared, readTsv } from '../../../support/library.ts';

interface Fact {
  readonly place: string;
  readonly name: string;
  readonly kind: string;
  readonly comparator: string;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly text: string;
  readonly unit: string;
  readonly period: string;
  readonly year: number | null;
  readonly line: number | null;
}

const fixture = readFileSync(join(import.meta.dirname, '../../../support/fixtures/numbers.tsv'), 'utf8');
const expected = readTsv(fixture).map(toFact);
const facts = libraryFacts();

describe('the numbers of the sources', () => {
  test('each has its place: measure, name, value, unit, kind, comparator, period and line', () => {
    const missing = expected.filter((fact) => !facts.some((found) => isSame(found, fact)));
    expect(missing).toEqual([]);
    expect(expected).toHaveLength(64);
  });

  test('no two of them share one place', () => {
    const places = expected.map((fact) => facts.findIndex((found) => isSame(found, fact)));
    expect(new Set(places).size).toBe(expected.length);
  });

  test('whatever else the library holds is implied by words of the source, and nothing more', () => {
    const others = facts.filter((found) => !expected.some((fact) => isSame(found, fact)));
    expect(
      others.map((fact) => `${fact.place} ${fact.name} ${fact.comparator}${fact.value ?? fact.text}`),
    ).toEqual([
      'G1.2 党组织与党的工作覆盖率 =100',
      'G1.3 党建品牌“六有” =6',
      'G1.3 品牌达标比例 =100',
      'G3.6 信息化教学环境普及率 =100',
      'G6.4 校长培训率 =100',
      'G9.1 普通高中网上招生录取 =全区率先',
      'G9.1 公办示范高中招生学区生占比 =逐年提高',
      'X1.1 领导小组已设层级 =2',
      'X1.2 基层党组织与党的工作覆盖率 =100',
      'X1.5 书记讲党课频次 >=1',
      'X2.2 思政课一体化委员会 =2',
      'X2.3 研修基地层级 =3',
      'X3.2 违反禁令 =0',
      'X4.1 五类共同体合计 =141',
      'X4.2 义务教育学校总数（含教学点） ~858',
      'X5.3 准入查询率 =100',
      'X6.3 “放心午餐”覆盖率 =100',
      'X6.4 特教学校覆盖率 =100',
      'X6.4 适龄残疾儿童入学率 =100',
      'X6.6 学科类机构注销率 =100',
      'X7.4 康养职业学院 =1',
    ]);
  });

  test('the three rates rise above one hundred percent and are kept so', () => {
    const targets = facts.filter((fact) => fact.place === 'plan');
    expect(targets.map((fact) => [fact.name, fact.year, fact.comparator, fact.value])).toEqual([
      ['学前教育三年毛入园率', 2025, '>=', 100.7],
      ['学前教育三年毛入园率', 2030, '>=', 102.2],
      ['九年义务教育巩固率', 2025, '>=', 102.7],
      ['九年义务教育巩固率', 2030, '>=', 104.2],
      ['高中阶段毛入学率', 2025, '>=', 113],
      ['高中阶段毛入学率', 2030, '>=', 114.5],
    ]);
  });

  test('parts add up to their sums', () => {
    const [started = 0, ...startedParts] = counts('G3', '启动新建学校');
    const [finished = 0, ...finishedParts] = counts('G3', '新建成学校');
    const groups = counts('X4.1', '');
    expect([started, startedParts]).toEqual([135, [89, 39, 7]]);
    expect([finished, finishedParts]).toEqual([66, [44, 20, 2]]);
    expect([sum(startedParts), sum(finishedParts), sum(groups.slice(0, -1))]).toEqual([
      started,
      finished,
      groups.at(-1),
    ]);
  });

  test('planned places are a plan and added places a result', () => {
    const places = facts.filter((fact) => fact.name.endsWith('新增学位'));
    expect(places.map((fact) => [fact.kind, fact.value, fact.unit])).toEqual([
      ['planned', 9.4, '万个'],
      ['baseline', 45669, '个'],
    ]);
  });

  test('the fixture is the checked table', ({ skip }) => {
    expect(fixture).toBe(readShared('content/numbers.tsv', skip));
  });
});

function counts(place: string, prefix: string): readonly number[] {
  return facts
    .filter((fact) => fact.place === place && fact.name.startsWith(prefix))
    .map((fact) => Number(fact.value));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Equal but for the name, of which the table gives the end (“其中高中”). */
function isSame(found: Fact, fact: Fact): boolean {
  return (
    found.name.endsWith(fact.name) &&
    JSON.stringify({ ...found, name: '' }) === JSON.stringify({ ...fact, name: '' })
  );
}

function toFact(row: Readonly<Record<string, string>>): Fact {
  const printedPeriods: Readonly<Record<string, string>> = {
    '2016-2020 (十三五期间)': '2016–2020（十三五）',
    '目前(未注日期)': '目前（未注日期）',
    standing: '长期有效',
    '2021-09': '2021年秋季',
  };
  const cell = (name: string) => row[name] ?? '';
  const range = /^(\d+)-(\d+)$/.exec(cell('value'));
  const value = /^[\d.]+/.exec(cell('value'));
  const year = /^到(\d{4})年$/.exec(cell('period'));
  return {
    place: cell('attach_to'),
    name: cell('name_zh'),
    kind: /^[a-z]+/.exec(cell('kind'))?.[0] ?? '',
    comparator: cell('comparator').split(' ')[0] || '=',
    value: value === null ? null : Number(value[0]),
    valueMax: range === null ? null : Number(range[2]),
    text: value === null ? cell('value') : '',
    unit: cell('unit'),
    period: printedPeriods[cell('period')] ?? cell('period'),
    year: year === null ? null : Number(year[1]),
    line: Number(cell('source').slice(1)),
  };
}

function libraryFacts(): readonly Fact[] {
  const { rows } = loadLibrary();
  const codes = new Map(
    rows.flatMap((row) =>
      row.noun === 'action' || row.noun === 'measure' ? [[row.id, row.fields.code]] : [],
    ),
  );
  const indicators = new Map(rows.flatMap((row) => (row.noun === 'indicator' ? [[row.id, row.fields]] : [])));
  return rows.flatMap((row): readonly Fact[] => {
    if (row.noun !== 'target' && row.noun !== 'reading') return [];
    const indicator = indicators.get(row.fields.indicatorId);
    if (indicator === undefined) throw new Error(`${row.noun} ${row.id} has no indicator`);
    return [
      {
        place: indicator.attachTo === 'plan' ? 'plan' : (codes.get(indicator.attachId) ?? ''),
        name: indicator.nameZh,
        kind: row.fields.kind,
        comparator: row.fields.comparator,
        value: row.fields.value,
        valueMax: row.fields.valueMax,
        text: row.noun === 'reading' ? row.fields.text : '',
        unit: indicator.unitZh,
        period: row.fields.periodZh,
        year: row.noun === 'target' ? row.fields.year : null,
        line: row.fields.source?.line ?? null,
      },
    ];
  });
}
