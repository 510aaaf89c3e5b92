import { describe, expect, test } from 'vitest';
import { checkSource } from './check-source.ts';
import { layers } from './layers-table.ts';
import { scanSource } from './scan-source.ts';

/** What is found in a planted file, without the advice after the semicolon. */
function findings(path: string, source: string): readonly string[] {
  return checkSource(path, source, layers).map((finding) => finding.split(';')[0] ?? '');
}

describe('imports', () => {
  test('every form of an import is seen, with its line', () => {
    const source = [
      "import type { A } from './a.ts';",
      'import {',
      '  b,',
      "} from '../b/b.ts';",
      "import './c.css';",
      "export * from './d.ts';",
      "export { e } from './e.ts';",
      "const f = await import('./f.ts');",
      "type G = import('./g.ts').G;",
      'const h = require("./h.cjs");',
      'const i = await import(`./${name}.ts`);',
    ].join('\n');
    expect(scanSource(source).imports.toSorted((one, other) => one.line - other.line)).toEqual([
      { specifier: './a.ts', line: 1 },
      { specifier: '../b/b.ts', line: 2 },
      { specifier: './c.css', line: 5 },
      { specifier: './d.ts', line: 6 },
      { specifier: './e.ts', line: 7 },
      { specifier: './f.ts', line: 8 },
      { specifier: './g.ts', line: 9 },
      { specifier: './h.cjs', line: 10 },
      { specifier: null, line: 11 },
    ]);
  });

  test('what stands in comments, texts and patterns is no import', () => {
    const source = [
      "// import { a } from './a.ts';",
      "/* import { b } from './b.ts'; */",
      'const text = "import { c } from \'./c.ts\'";',
      "const template = `import { d } from './d.ts' ${one({ two: `three` })} `;",
      "const pattern = /import '.\\/e.ts'/;",
      'const half = total / 2; // from "./f.ts"',
    ].join('\n');
    expect(scanSource(source).imports).toEqual([]);
  });

  test('upward, sideways and unknown imports are found', () => {
    expect(findings('db/model/a.ts', "import { b } from '../sql/b.ts';")).toEqual([
      'db/model/a.ts:1: imports db/sql/b.ts',
    ]);
    expect(findings('db/services/a.ts', "import { b } from '../../electron/host/b.ts';")).toEqual([
      'db/services/a.ts:1: imports electron/host/b.ts',
    ]);
    expect(findings('db/migrations/0020-a.ts', "import { b } from '../model/b.ts';")).toEqual([
      'db/migrations/0020-a.ts:1: imports db/model/b.ts',
    ]);
    expect(findings('renderer/features/plan/a.tsx', "import { B } from '../measure/b.tsx';")).toEqual([
      'renderer/features/plan/a.tsx:1: imports renderer/features/measure/b.tsx',
    ]);
    expect(findings('renderer/parts/a.tsx', "import { b } from '../state/store.ts';")).toEqual([
      'renderer/parts/a.tsx:1: imports renderer/state/store.ts',
    ]);
    expect(findings('renderer/parts/a.tsx', "import { b } from '../client/client.ts';")).toEqual([
      'renderer/parts/a.tsx:1: imports renderer/client/client.ts',
    ]);
    expect(findings('renderer/state/a.ts', "import type { B } from '../../db/services/b.ts';")).toEqual([
      'renderer/state/a.ts:1: imports db/services/b.ts',
    ]);
    expect(findings('electron/serve/a.ts', "import { app } from 'electron';")).toEqual([
      'electron/serve/a.ts:1: imports the package electron',
    ]);
    expect(findings('db/sql/a.ts', "import Database from 'better-sqlite3';")).toEqual([
      'db/sql/a.ts:1: imports the package better-sqlite3',
    ]);
    expect(findings('db/model/a.ts', "import { readFileSync } from 'node:fs';")).toEqual([
      'db/model/a.ts:1: imports the package node:fs',
    ]);
  });

  test('the advice names the line to add', () => {
    expect(checkSource('db/documents/a.ts', "import { x } from '@scope/lib/deep.js';", layers)).toEqual([
      "db/documents/a.ts:1: imports the package @scope/lib/deep.js; if it belongs there, add '@scope/lib' to the packages of 'db/documents'",
    ]);
    expect(checkSource('hub/server/a.ts', '', layers)).toEqual([
      "hub/server/a.ts: no rule covers it; add { place: 'hub/server', folders: [], packages: [], globals: [] } to layers",
    ]);
  });

  test('what the table allows passes', () => {
    expect(
      findings(
        'renderer/features/plan/a.tsx',
        "import { B } from './b.tsx';\nimport { C } from '../../parts/c.tsx';\nimport { Button } from 'antd';",
      ),
    ).toEqual([]);
    expect(findings('db/sql/driver.ts', "import Database from 'better-sqlite3';")).toEqual([]);
    expect(findings('electron/desktop/main.ts', "import { app } from 'electron';")).toEqual([]);
    expect(findings('electron/host/a.ts', "import { realClock } from './real-clock.ts';")).toEqual([]);
  });
});

describe('clock, chance and machine', () => {
  test('each way to the clock is found, and a date made of a given time is not', () => {
    const source =
      'Date.now();\nnew Date();\nnew Date;\nDate();\nperformance.now();\nnew Date(atMs);\nDate.parse(day);';
    expect(findings('db/services/a.ts', source)).toEqual([
      'db/services/a.ts:1: uses Date.now',
      'db/services/a.ts:2: uses new Date',
      'db/services/a.ts:3: uses new Date',
      'db/services/a.ts:4: uses Date(',
      'db/services/a.ts:5: uses performance',
    ]);
    expect(findings('electron/host/real-clock.ts', 'Date.now();')).toEqual([]);
  });

  test('each source of chance is found', () => {
    const source =
      'Math.random();\nrandomUUID();\nrandomBytes(8);\ncrypto.getRandomValues(bytes);\nv7();\nv5(name, space);';
    expect(findings('electron/host/a.ts', source)).toEqual([
      'electron/host/a.ts:1: uses Math.random',
      'electron/host/a.ts:2: uses randomUUID',
      'electron/host/a.ts:3: uses randomBytes',
      'electron/host/a.ts:4: uses getRandomValues',
      'electron/host/a.ts:5: uses v7(',
    ]);
  });

  test('the machine and the page are out of reach of the model, and the network of the screens', () => {
    expect(findings('db/model/a.ts', 'process.env;\nsetTimeout(go, 1);\ndocument.title;')).toEqual([
      'db/model/a.ts:1: uses process',
      'db/model/a.ts:2: uses setTimeout',
      'db/model/a.ts:3: uses document',
    ]);
    expect(findings('renderer/features/plan/a.tsx', 'fetch(url);\nlocalStorage.clear();')).toEqual([
      'renderer/features/plan/a.tsx:1: uses fetch',
      'renderer/features/plan/a.tsx:2: uses localStorage',
    ]);
    expect(findings('db/model/a.ts', 'const a = source.document;\nconst b = { process: 1 };')).toEqual([]);
  });
});

test('SQL outside its folders is found, in any literal, and prose is not SQL', () => {
  const source = [
    "const a = 'SELECT id FROM measure';",
    'const b = sql`DELETE FROM measure WHERE id = ${id}`;',
    'const c = `\n  insert into measure values (1)`;',
    'const d = "UPDATE measure SET code = 1";',
    "const e = 'Select a backup from the list, or update it.';",
    '// SELECT id FROM measure',
    "const f = 'INPUT|TEXTAREA|SELECT';",
  ].join('\n');
  expect(
    checkSource('db/services/a.ts', source, layers).map((finding) => finding.split(' holds')[0]),
  ).toEqual(['db/services/a.ts:1:', 'db/services/a.ts:2:', 'db/services/a.ts:3:', 'db/services/a.ts:5:']);
  expect(findings('db/sql/a.ts', source)).toEqual([]);
});

test('a default export is found except in a configuration', () => {
  expect(findings('db/model/a.ts', 'export default 1;')).toEqual(['db/model/a.ts:1: has a default export']);
  expect(findings('db/model/a.ts', 'export { a as default };')).toEqual([
    'db/model/a.ts:1: has a default export',
  ]);
  expect(findings('renderer/vite.config.ts', 'export default {};')).toEqual([]);
});
