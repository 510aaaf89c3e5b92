import type { z } from 'zod';
import type { ReferenceRow } from '../model/nouns.ts';
import { compileForms, formFileSchema } from './compile-forms.ts';
import { compileOrganizations } from './compile-organizations.ts';
import type { UnitIds } from './compile-organizations.ts';
import { compilePlan } from './compile-plan.ts';
import { compileSample } from './compile-sample.ts';
import type { Library, LibraryFile, OrganizationRow, SampleData } from './library.ts';
import {
  actionFileSchema,
  organizationsFileSchema,
  planFileSchema,
  sampleFileSchema,
  versionFileSchema,
} from './library-schema.ts';
import { failAt, readLibraryFile } from './read-library-file.ts';
import type { ParsedFile } from './read-library-file.ts';

/** What a file holds, told by the end of its path; the first match counts. */
const fileKinds = [
  ['version', /(?:^|\/)library\.yaml$/],
  ['organizations', /(?:^|\/)organizations\/[^/]+\.yaml$/],
  ['form', /(?:^|\/)forms\/[^/]+\.yaml$/],
  ['sample', /(?:^|\/)samples\/[^/]+\.yaml$/],
  ['plan', /(?:^|\/)plans\/[^/]+\/plan\.yaml$/],
  ['action', /(?:^|\/)plans\/[^/]+\/[^/]+\.yaml$/],
] as const;
type FileKind = (typeof fileKinds)[number][0];

/**
 * All YAML files of the library, in any order, as rows with their lasting ids: units before plans, and in
 * each plan everything in the order of its actions. Throws with file and key path on anything that is
 * wrong in them; equal files give an equal library.
 */
export function compileLibrary(files: readonly LibraryFile[]): Library {
  const read = sortFiles(files);
  const [versionFile, ...moreVersions] = read('version', versionFileSchema);
  const [sampleFile, ...moreSamples] = read('sample', sampleFileSchema);
  if (versionFile === undefined || moreVersions.length > 0) {
    throw new Error('the library needs exactly one library.yaml');
  }
  if (moreSamples.length > 0) throw new Error('the library holds at most one sample file');

  const { organizations, units } = compileUnits(read('organizations', organizationsFileSchema));
  const planFiles = read('plan', planFileSchema);
  const actions = read('action', actionFileSchema);
  const planFolders = planFiles.map((plan) => folderOf(plan.path));
  const orphan = actions.find((action) => !planFolders.includes(folderOf(action.path)));
  if (orphan !== undefined) failAt(orphan.path, [], 'no plan.yaml in its folder');
  const plans = planFiles.flatMap((plan) =>
    compilePlan(
      plan,
      actions.filter((action) => folderOf(action.path) === folderOf(plan.path)),
      units,
    ),
  );
  const forms = compileForms(read('form', formFileSchema));
  const rows: readonly ReferenceRow[] = [...organizations, ...plans, ...forms];
  const noSample: SampleData = { organizations: [], progress: [] };
  const sample = sampleFile === undefined ? noSample : compileSample(sampleFile, rows, units);
  assertUniqueIds([...rows, ...sample.organizations]);
  return { version: versionFile.content.version, rows, sample };
}

function sortFiles(files: readonly LibraryFile[]) {
  const sorted = files
    .map((file) => ({ path: file.path.replaceAll('\\', '/'), text: file.text }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => ({ file, kind: kindOf(file.path) }));
  return <S extends z.ZodType>(kind: FileKind, schema: S): readonly ParsedFile<z.infer<S>>[] =>
    sorted.filter((entry) => entry.kind === kind).map((entry) => readLibraryFile(entry.file, schema));
}

function kindOf(path: string): FileKind {
  const found = fileKinds.find(([, pattern]) => pattern.test(path));
  return found === undefined ? failAt(path, [], 'not a file of the library') : found[0];
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function compileUnits(files: readonly ParsedFile<z.infer<typeof organizationsFileSchema>>[]) {
  const organizations: OrganizationRow[] = [];
  let units: UnitIds = new Map();
  for (const file of files) {
    const compiled = compileOrganizations(file, units, false);
    organizations.push(...compiled.rows);
    units = compiled.unitIds;
  }
  return { organizations, units };
}

function assertUniqueIds(rows: readonly ReferenceRow[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    if (seen.has(row.id)) throw new Error(`two built-in rows share the id ${row.id} (${row.noun})`);
    seen.add(row.id);
  }
}
