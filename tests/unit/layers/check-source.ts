import { dirname, join } from 'node:path/posix';
import { configFiles, guardedGlobals, type LayerRule, sqlFolders } from './layers-table.ts';
import { lineAt, scanSource, type ScannedSource } from './scan-source.ts';

/** What a source file does that the table does not allow, each with the place and what to do about it. */
export function checkSource(path: string, source: string, table: readonly LayerRule[]): readonly string[] {
  const scanned = scanSource(source);
  const rule = ruleFor(path, table);
  if (!rule) {
    return [
      `${path}: no rule covers it; add { place: '${dirname(path)}', folders: [], packages: [], globals: [] } to layers`,
    ];
  }
  return [
    ...checkImports(path, scanned, rule, table),
    ...checkGlobals(path, scanned, rule),
    ...checkSql(path, scanned),
    ...checkShape(path, scanned),
  ];
}

/** The rule of the longest place that fits. */
export function ruleFor(path: string, table: readonly LayerRule[]): LayerRule | undefined {
  return table
    .filter(({ place }) => placeOf(path, place) !== null)
    .toSorted((one, other) => other.place.length - one.place.length)[0];
}

/** The file or folder that a place means for this path, or null where the path is not in it. */
function placeOf(path: string, place: string): string | null {
  if (place.endsWith('/*.*')) return dirname(path) === place.slice(0, -4) ? path : null;
  if (place.endsWith('/*')) {
    const folder = place.slice(0, -2);
    const [first, ...rest] = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/') : [];
    return first !== undefined && rest.length > 0 ? `${folder}/${first}` : null;
  }
  return path === place || path.startsWith(`${place}/`) ? place : null;
}

function checkImports(
  path: string,
  { imports }: ScannedSource,
  rule: LayerRule,
  table: readonly LayerRule[],
): readonly string[] {
  const own = placeOf(path, rule.place) ?? rule.place;
  const isOwn = (target: string): boolean =>
    target === own || (target.startsWith(`${own}/`) && ruleFor(target, table) === rule);
  return imports.flatMap(({ specifier, line }) => {
    if (specifier === null) {
      if (rule.globals.includes('computedImport')) return [];
      return [
        `${path}:${line}: an import whose name is computed cannot be checked; if it must be, add 'computedImport' to the globals of '${rule.place}'`,
      ];
    }
    const target = specifier.startsWith('.') ? join(dirname(path), specifier.replace(/\?.*$/, '')) : null;
    if (target === null) {
      const name = packageName(specifier);
      if (rule.packages.includes(name)) return [];
      return [
        `${path}:${line}: imports the package ${specifier}; if it belongs there, add '${name}' to the packages of '${rule.place}'`,
      ];
    }
    if (isOwn(target) || rule.folders.some((folder) => placeOf(target, folder) !== null)) return [];
    if (isOpenToOwnFolder(rule, target, table)) return [];
    return [
      `${path}:${line}: imports ${target}; if it may, add '${dirname(target)}' to the folders of '${rule.place}'`,
    ];
  });
}

/** A file that has a rule of its own is still part of its folder for those around it. */
function isOpenToOwnFolder(rule: LayerRule, target: string, table: readonly LayerRule[]): boolean {
  return ruleFor(target, table)?.place === target && target.startsWith(`${rule.place}/`);
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function checkGlobals(path: string, { code }: ScannedSource, rule: LayerRule): readonly string[] {
  return Object.entries(guardedGlobals).flatMap(([name, pattern]) =>
    rule.globals.includes(name)
      ? []
      : [...code.matchAll(pattern)]
          .filter(([used]) => !isDeclared(used, code))
          .map(
            (match) =>
              `${path}:${lineAt(code, match.index)}: uses ${match[0].trim()}; if it may, add '${name}' to the globals of '${rule.place}'`,
          ),
  );
}

/** A variable of the file's own may have the name of something of the page. */
function isDeclared(used: string, code: string): boolean {
  return /^\w+$/.test(used) && new RegExp(`\\b(?:const|let)\\s+${used}\\b`).test(code);
}

const statement =
  /\bSELECT\s[^]*\bFROM\b|\bSELECT\s+[\w*(]|\bINSERT\s+(?:OR\s+\w+\s+)?INTO\b|\bUPDATE\s+\w+\s+SET\b|\bDELETE\s+FROM\b|\b(?:CREATE|DROP|ALTER)\s+(?:TABLE|INDEX|TRIGGER|VIEW|VIRTUAL)\b|\bPRAGMA\s+\w|\bVACUUM\b|\bBEGIN\s+(?:IMMEDIATE|EXCLUSIVE)\b|\bATTACH\s+DATABASE\b|^\s*(?:select\s[^]*\bfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|pragma\s)/;

function checkSql(path: string, { literals }: ScannedSource): readonly string[] {
  if (sqlFolders.some((folder) => path.startsWith(`${folder}/`))) return [];
  return literals
    .filter(({ text }) => statement.test(text))
    .map(
      ({ text, line }) =>
        `${path}:${line}: holds SQL (${text.trim().slice(0, 40)}…), which belongs into db/sql`,
    );
}

const defaultExport = /\bexport\s+default\b|\bas\s+default\b/g;

function checkShape(path: string, { code }: ScannedSource): readonly string[] {
  if (configFiles.test(path)) return [];
  return [...code.matchAll(defaultExport)].map(
    (match) => `${path}:${lineAt(code, match.index)}: has a default export; give it a name`,
  );
}
