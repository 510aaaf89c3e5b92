import { posix } from 'node:path';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { entryKey } from './entry-name.ts';
import type { ForeignZip } from './foreign-zip.ts';
import { sheetLimits } from './limits.ts';
import { refused } from './refusals.ts';
import { readXmlPart } from './xml-part.ts';

/** Where the parts of a workbook are; external targets are left out and never followed. */
export interface WorkbookParts {
  readonly isDate1904: boolean;
  readonly sharedStringsPath: string | null;
  readonly stylesPath: string | null;
  readonly sheets: readonly SheetPart[];
}

export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
}

interface Relationship {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

const rootRelationships = '_rels/.rels';

/** Follows the relationships from the package to the sheets; chart and dialog sheets are left out, no part is two sheets. */
export async function readWorkbookParts(zip: ForeignZip): Promise<Result<WorkbookParts>> {
  if (!zip.has(rootRelationships)) return refused('not-a-spreadsheet');
  const roots = await readRelationships(zip, rootRelationships, '');
  if (!roots.ok) return roots;
  const path = roots.value.find((relationship) => relationship.kind === 'officeDocument')?.path;
  if (path === undefined || !path.endsWith('.xml')) return refused('not-a-spreadsheet');
  const { dir, base } = posix.parse(path);
  const relationships = await readRelationships(zip, posix.join(dir, '_rels', `${base}.rels`), dir);
  if (!relationships.ok) return relationships;
  const pathOf = (kind: string) => relationships.value.find((other) => other.kind === kind)?.path ?? null;
  const book = await readBook(zip, path, relationships.value);
  if (!book.ok) return book;
  return ok({
    ...book.value,
    sharedStringsPath: pathOf('sharedStrings'),
    stylesPath: pathOf('styles'),
  });
}

async function readRelationships(
  zip: ForeignZip,
  path: string,
  folder: string,
): Promise<Result<readonly Relationship[]>> {
  const relationships: Relationship[] = [];
  const read = await readXmlPart(zip, { path, root: 'Relationships' }, (refuse) => ({
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      if (Id === undefined || Type === undefined || Target === undefined) return refuse('damaged-workbook');
      if (relationships.length >= sheetLimits.relationships) return refuse('damaged-workbook');
      const kind = Type.slice(Type.lastIndexOf('/') + 1);
      relationships.push({ id: Id, kind, path: resolveTarget(folder, Target) });
    },
  }));
  return read.ok ? ok(relationships) : read;
}

async function readBook(
  zip: ForeignZip,
  path: string,
  relationships: readonly Relationship[],
): Promise<Result<Pick<WorkbookParts, 'isDate1904' | 'sheets'>>> {
  let isDate1904 = false;
  let count = 0;
  const sheets: SheetPart[] = [];
  const question = { path, root: 'workbook', otherRoot: 'not-a-spreadsheet' } as const;
  const read = await readXmlPart(zip, question, (refuse) => ({
    open: (name, { date1904, name: sheetName = '', state, id }) => {
      if (name === 'workbookPr') isDate1904 = date1904 === '1' || date1904 === 'true';
      if (name !== 'sheet') return;
      count += 1;
      if (count > sheetLimits.sheets) return refuse('too-many-sheets');
      const target = relationships.find((relationship) => relationship.id === id);
      if (target === undefined) return refuse('damaged-workbook');
      if (sheets.some((sheet) => entryKey(sheet.path) === entryKey(target.path)))
        return refuse('damaged-workbook');
      const isHidden = state === 'hidden' || state === 'veryHidden';
      if (target.kind === 'worksheet') sheets.push({ name: sheetName, isHidden, path: target.path });
    },
  }));
  return read.ok ? ok({ isDate1904, sheets }) : read;
}

/** Targets are relative to the folder of the part that names them, or begin at the root with `/`. */
function resolveTarget(folder: string, target: string): string {
  const written = target.replaceAll('\\', '/');
  return posix.normalize(written.startsWith('/') ? written.slice(1) : posix.join(folder, written));
}
