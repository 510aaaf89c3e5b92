import { columnNumber } from '../foreign-sheet/cell-reference.ts';
import type { ForeignRow, ForeignSheet } from '../foreign-sheet/foreign-workbook.ts';
import { plainHeading } from './clean-text.ts';

export type TableField = 'name' | 'kind' | 'code' | 'parent' | 'note';

export interface TableHeader {
  /** The first row under the header. */
  readonly firstRow: number;
  readonly columns: Readonly<Partial<Record<TableField, string>>> & { readonly name: string };
}

const searchedRows = 20;

const headings: readonly (readonly [TableField, readonly string[]])[] = [
  [
    'name',
    [
      '名称',
      '单位名称',
      '学校名称',
      '机构名称',
      '学校',
      '单位',
      '单位全称',
      '学校全称',
      '校名',
      '园名',
      'name',
      'namezh',
    ],
  ],
  [
    'kind',
    [
      '类型',
      '办学类型',
      '学校类型',
      '单位类型',
      '机构类型',
      '类别',
      '学校类别',
      '单位类别',
      '办学层次',
      '学段',
      'kind',
      'type',
    ],
  ],
  [
    'code',
    [
      '代码',
      '编码',
      '学校代码',
      '单位代码',
      '机构代码',
      '标识码',
      '学校标识码',
      '组织机构代码',
      '统一社会信用代码',
      '行政区划代码',
      'code',
    ],
  ],
  [
    'parent',
    [
      '上级',
      '上级单位',
      '上级主管单位',
      '主管单位',
      '主管部门',
      '隶属单位',
      '所属单位',
      '所属县区',
      '所属区县',
      '所在县区',
      '所属县',
      '所在县',
      '所属县市区',
      '县市区',
      '县区',
      '区县',
      '县',
      'parent',
      'parentname',
    ],
  ],
  ['note', ['备注', '说明', 'note', 'notezh', 'remark', 'remarks']],
];
const fieldByHeading = new Map(
  headings.flatMap(([field, words]) => words.map((word) => [word, field] as const)),
);

/** The row among the first twenty that has a name column and the most known headings; null when there is none. */
export function findTableHeader(sheet: ForeignSheet): TableHeader | null {
  let best: { readonly row: ForeignRow; readonly columns: Partial<Record<TableField, string>> } | null = null;
  for (const row of sheet.rows.filter((other) => other.number <= searchedRows)) {
    const columns = knownColumns(row);
    const count = Object.keys(columns).length;
    if (columns.name === undefined || count <= (best === null ? 0 : Object.keys(best.columns).length))
      continue;
    best = { row, columns };
  }
  if (best?.columns.name === undefined) return null;
  const { row, columns } = best;
  const name = best.columns.name;
  return { firstRow: headerEnd(sheet, row.number, name) + 1, columns: { ...columns, name } };
}

/** True for a row that repeats the heading of the name column, as printed tables do on each page. */
export function isRepeatedHeader(name: string): boolean {
  return fieldByHeading.get(plainHeading(name)) === 'name';
}

function knownColumns(row: ForeignRow): Partial<Record<TableField, string>> {
  const columns: Partial<Record<TableField, string>> = {};
  for (const cell of row.cells) {
    const field = fieldByHeading.get(plainHeading(cell.text));
    if (field !== undefined) columns[field] ??= cell.column;
  }
  return columns;
}

/** A heading merged downwards ends where its area ends. */
function headerEnd(sheet: ForeignSheet, row: number, nameColumn: string): number {
  const column = columnNumber(nameColumn);
  const area = sheet.merges.find(
    (merge) => merge.firstRow === row && columnNumber(merge.firstColumn) === column,
  );
  return area?.lastRow ?? row;
}
