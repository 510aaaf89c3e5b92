import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, sep } from 'node:path';
import { expect, test } from 'vitest';
import { checkSource } from './check-source.ts';
import { guardedFolders, layers } from './layers-table.ts';

const root = new URL('../../..', import.meta.url).pathname;
const sources = filesIn(guardedFolders, '*.{ts,tsx,mts,mjs,js,cjs}');
const everything = filesIn([...guardedFolders, 'tests'], '*');

test('every source file uses only what its place allows', () => {
  const found = sources.flatMap((path) => checkSource(path, readFileSync(root + path, 'utf8'), layers));
  expect(sources.length).toBeGreaterThan(200);
  expect(found).toEqual([]);
});

test('file names are kebab-case', () => {
  const odd = everything.filter(
    (path) => !kebabName.test(basename(path)) || !dirname(path).split('/').every(isFolderName),
  );
  expect(odd).toEqual([]);
});

test('no source file is longer than 400 lines', () => {
  const long = everything
    .filter((path) => /\.(tsx?|mjs|css)$/.test(path))
    .map((path) => ({ path, lines: readFileSync(root + path, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});

/** `measure-page.tsx`, `measure-page.module.css`, `0010-record.ts`, `tsconfig.json`. */
const kebabName = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/;

function isFolderName(name: string): boolean {
  return name === 'zh-CN' || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

function filesIn(folders: readonly string[], pattern: string): readonly string[] {
  return globSync(`{${folders.join(',')}}/**/${pattern}`, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      `${entry.parentPath}/${entry.name}`.slice(root.length).split(sep).join('/').replace(/^\//, ''),
    )
    .toSorted();
}
