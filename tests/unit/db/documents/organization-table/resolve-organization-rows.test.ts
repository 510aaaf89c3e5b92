import { expect, test } from 'vitest';
import { problemAt } from '../../../../../db/documents/organization-table/organization-preview.ts';
import type { OrganizationRow } from '../../../../../db/documents/organization-table/organization-preview.ts';
import { resolveOrganizationRows } from '../../../../../db/documents/organization-table/resolve-organization-rows.ts';
import type { KnownOrganization } from '../../../../../db/documents/organization-table/resolve-organization-rows.ts';

const city: KnownOrganization = { id: 'o1', nameZh: '桂林市', code: '450300', parentId: null, kind: 'city' };
const lingchuan: KnownOrganization = {
  id: 'o2',
  nameZh: '灵川县',
  code: '450323',
  parentId: 'o1',
  kind: 'county',
};
const yangshuo: KnownOrganization = {
  id: 'o3',
  nameZh: '阳朔县',
  code: '450321',
  parentId: 'o1',
  kind: 'county',
};
const central: KnownOrganization = {
  id: 'o4',
  nameZh: '中心小学',
  code: '',
  parentId: 'o2',
  kind: 'primary-school',
};
const known = [city, lingchuan, yangshuo, central];

function rowOf(row: number, nameZh: string, parentName = '', code = ''): OrganizationRow {
  return { sheet: '表', row, nameZh, kind: 'school', isKindGuessed: false, code, parentName, noteZh: '' };
}

function resolve(rows: readonly OrganizationRow[], organizations: readonly KnownOrganization[] = known) {
  const resolved = resolveOrganizationRows({ rows, problems: [] }, organizations);
  return {
    create: resolved.create.map(({ row, parent }) => [row, parent]),
    existing: resolved.existing.map(({ row, id }) => [row, id]),
    problems: resolved.problems.map(({ row, problem, value }) => [row, problem, value]),
  };
}

test('parents are found by name or code among what is there and in the file, and come first', () => {
  const rows = [
    rowOf(2, '分校', '第一小学'),
    rowOf(3, '第一小学', '灵川县'),
    rowOf(4, '第二小学', '４５０３２１'),
    rowOf(5, '独立单位'),
  ];
  expect(resolve(rows)).toEqual({
    create: [
      [3, { kind: 'existing', id: 'o2' }],
      [4, { kind: 'existing', id: 'o3' }],
      [5, { kind: 'none' }],
      [2, { kind: 'row', sheet: '表', row: 3 }],
    ],
    existing: [],
    problems: [],
  });
});

test('what is there already is recognised by code, or by name under the same parent', () => {
  const rows = [
    rowOf(2, '灵川县', '', '450323'),
    rowOf(3, '中心小学', '灵川县'),
    rowOf(4, '中心小学', '阳朔县'),
    rowOf(5, '平乐县', '桂林市', '450321'),
    rowOf(6, '中心 小学'),
  ];
  expect(resolve(rows)).toEqual({
    create: [[4, { kind: 'existing', id: 'o3' }]],
    existing: [
      [2, 'o2'],
      [3, 'o4'],
      [6, 'o4'],
    ],
    problems: [
      [2, 'exists-already', '灵川县'],
      [3, 'exists-already', '中心小学'],
      [5, 'code-belongs-to-another', '450321'],
      [6, 'exists-already', '中心 小学'],
    ],
  });
});

test('a name that several bear is not guessed', () => {
  const twin: KnownOrganization = { ...central, id: 'o5', parentId: 'o3' };
  const rows = [rowOf(2, '中心小学'), rowOf(3, '教学点', '中心小学'), rowOf(4, '一小', '无此县')];
  expect(resolve(rows, [...known, twin])).toEqual({
    create: [],
    existing: [],
    problems: [
      [2, 'exists-ambiguous', '中心小学'],
      [3, 'parent-ambiguous', '中心小学'],
      [4, 'parent-unknown', '无此县'],
    ],
  });
});

test('rows under a faulty row and rows in a circle are not created', () => {
  const rows = [
    rowOf(2, '总校', '无此县'),
    rowOf(3, '分校', '总校'),
    rowOf(4, '教学点', '分校'),
    rowOf(5, '甲', '乙'),
    rowOf(6, '乙', '甲'),
    rowOf(7, '好校', '灵川县'),
  ];
  expect(resolve(rows)).toEqual({
    create: [[7, { kind: 'existing', id: 'o2' }]],
    existing: [],
    problems: [
      [2, 'parent-unknown', '无此县'],
      [3, 'parent-has-problem', '总校'],
      [4, 'parent-has-problem', '分校'],
      [5, 'parent-circle', '乙'],
      [6, 'parent-circle', '甲'],
    ],
  });
});

test('rows with an error of the preview are left out, and a parent named twice means the sound row', () => {
  const rows = [rowOf(2, '总校'), rowOf(3, '总校'), rowOf(4, '分校', '总校')];
  const duplicate = problemAt({ sheet: '表', row: 3 }, 'duplicate-in-file', '总校');
  const resolved = resolveOrganizationRows({ rows, problems: [duplicate] }, known);
  expect(resolved).toEqual({
    create: [
      { ...rows[0], parent: { kind: 'none' } },
      { ...rows[2], parent: { kind: 'row', sheet: '表', row: 2 } },
    ],
    existing: [],
    problems: [duplicate],
  });
});

test('a chain of fifty thousand parents is followed', () => {
  const rows = Array.from({ length: 50_000 }, (_, at) =>
    rowOf(at + 2, `校${at}`, at === 0 ? '' : `校${at - 1}`),
  );
  const resolved = resolveOrganizationRows({ rows, problems: [] }, known);
  expect([resolved.create.length, resolved.create.at(-1)?.nameZh, resolved.problems]).toEqual([
    50_000,
    '校49999',
    [],
  ]);
});
