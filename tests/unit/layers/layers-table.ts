/**
 * What one place of the source may use; whatever is not named here is forbidden.
 * `place` is a folder with all in it, `folder/*` (each folder in it by itself), or one file; the longest that fits
 * counts, so a file or folder named apart does not add to the one around it.
 */
export interface LayerRule {
  readonly place: string;
  /** Places it may import from besides itself. */
  readonly folders: readonly string[];
  /** Packages by name; `node` stands for all modules of Node.js. */
  readonly packages: readonly string[];
  /** Of the guarded names below, those it may use; `computedImport` is an `import()` that only running it resolves. */
  readonly globals: readonly string[];
}

/** Names that tie code to a machine, a clock, chance or a page. */
export const guardedGlobals = {
  clock: /\bDate\.now\b|\bnew Date\b(?!\s*\(\s*[^\s)])|(?<!new )\bDate\(|\bperformance\b/g,
  chance: /\bMath\.random\b|\brandom(?:UUID|Bytes|Int|FillSync)\b|\bgetRandomValues\b|\bv[1467]\s*\(/g,
  process: /(?<![.\w])process\b(?!\??:)/g,
  buffer: /(?<![.\w])Buffer\b/g,
  timers: /(?<![.\w])(?:set|clear)(?:Timeout|Interval|Immediate)\b/g,
  page: /(?<![.\w])(?:document|window|navigator|location|globalThis)\b(?!\??:)/g,
  network: /(?<![.\w])(?:fetch|XMLHttpRequest|WebSocket|EventSource)\b|\bsendBeacon\b/g,
  browserStorage: /(?<![.\w])(?:localStorage|sessionStorage|indexedDB|caches)\b/g,
  console: /(?<![.\w])console\b/g,
  ipcMain: /\bipcMain\b/g,
  ipcRenderer: /\bipcRenderer\b/g,
  codeFromText: /(?<![.\w])eval\s*\(|\bnew Function\b/g,
} as const;

const db = [
  'db/model',
  'db/contract',
  'db/library',
  'db/sql',
  'db/migrations',
  'db/journal',
  'db/exchange',
  'db/evidence',
  'db/documents',
  'db/search',
  'db/services',
] as const;
const nodeGlobals = ['process', 'buffer', 'timers'] as const;

export const layers: readonly LayerRule[] = [
  { place: 'db/model', folders: [], packages: ['zod', 'uuid'], globals: [] },
  { place: 'db/contract', folders: ['db/model'], packages: ['zod'], globals: [] },
  { place: 'db/library', folders: ['db/model'], packages: ['yaml', 'zod'], globals: [] },

  // The only folder with SQL; better-sqlite3 is opened by the driver alone.
  { place: 'db/sql', folders: ['db/model'], packages: ['node'], globals: ['buffer'] },
  {
    place: 'db/sql/driver.ts',
    folders: ['db/model', 'db/sql'],
    packages: ['node', 'better-sqlite3'],
    globals: ['buffer'],
  },
  // Frozen history: no live code besides the driver. Its runner also reads and writes the version number.
  { place: 'db/migrations', folders: ['db/sql/driver.ts'], packages: [], globals: [] },
  // SQLite has no SHA-256: it gives old rows the check value that they lack.
  {
    place: 'db/migrations/0130-picture-fact-hash.ts',
    folders: ['db/sql/driver.ts'],
    packages: ['node'],
    globals: [],
  },
  {
    place: 'db/migrations/migrate.ts',
    folders: ['db/migrations', 'db/sql/driver.ts', 'db/sql/integrity.ts'],
    packages: [],
    globals: [],
  },
  // Stored operations are foreign bytes when they come back, so the journal parses them.
  { place: 'db/journal', folders: ['db/model', 'db/sql'], packages: ['node', 'zod'], globals: ['buffer'] },
  {
    place: 'db/evidence',
    folders: ['db/model', 'db/sql', 'db/documents/foreign-sheet'],
    packages: ['node', 'sharp', 'exifr', 'unpdf'],
    globals: nodeGlobals,
  },
  {
    place: 'db/exchange',
    folders: ['db/model', 'db/sql', 'db/journal', 'db/evidence'],
    packages: ['node', 'yazl', 'yauzl'],
    globals: nodeGlobals,
  },
  {
    place: 'db/documents',
    folders: ['db/model', 'db/sql'],
    packages: ['node', 'yazl', 'yauzl', 'htmlparser2'],
    globals: nodeGlobals,
  },
  // The words of the record as an index keeps them, and what is found in it.
  {
    place: 'db/search',
    folders: ['db/model', 'db/sql'],
    packages: ['opencc-js', 'pinyin-pro'],
    globals: [],
  },
  { place: 'db/services', folders: db, packages: ['node', 'zod'], globals: nodeGlobals },

  // `npm start`, `npm run wb` and the build.
  {
    place: 'electron/*.*',
    folders: ['electron/host', 'db/library'],
    packages: ['node', 'rolldown'],
    globals: nodeGlobals,
  },
  { place: 'electron/host', folders: db, packages: ['node', 'pino', 'uuid', 'zod'], globals: nodeGlobals },
  // The launcher, on whatever Node.js there is, hands over to a built program.
  {
    place: 'electron/host/project-runtime.mjs',
    folders: ['electron/host'],
    packages: ['node'],
    globals: ['process', 'clock'],
  },
  {
    place: 'electron/host/electron-runtime.mjs',
    folders: [],
    packages: ['node'],
    globals: ['process', 'network'],
  },
  { place: 'electron/host/real-clock.ts', folders: ['db/model'], packages: [], globals: ['clock'] },
  {
    place: 'electron/host/real-ids.ts',
    folders: ['db/model'],
    packages: ['node', 'uuid'],
    globals: ['chance'],
  },
  // A Result is what every call answers, so the hosts speak its words too.
  {
    place: 'electron/serve',
    folders: ['electron/host', 'db/contract', 'db/model'],
    packages: ['node'],
    globals: nodeGlobals,
  },
  {
    place: 'electron/cli',
    folders: ['electron/host', 'db/contract', 'db/model'],
    packages: ['node', 'commander'],
    globals: nodeGlobals,
  },
  {
    place: 'electron/desktop',
    folders: ['electron/host', 'db/contract', 'db/model'],
    packages: ['node', 'electron', 'zod'],
    globals: nodeGlobals,
  },
  // Messages of the page come in at one file, and what the page gets goes out by one other.
  {
    place: 'electron/desktop/ipc.ts',
    folders: ['electron/desktop', 'electron/host', 'db/model'],
    packages: ['electron', 'zod'],
    globals: ['ipcMain'],
  },
  {
    place: 'electron/desktop/preload.ts',
    folders: ['electron/desktop/channels.ts', 'db/contract/window-bridge.ts'],
    packages: ['electron'],
    globals: ['ipcRenderer'],
  },
  // Only runs where the program is built; nothing of it is in the program.
  {
    place: 'electron/packaging',
    folders: [],
    packages: ['node', 'electron-builder', 'sharp', 'yaml'],
    globals: [...nodeGlobals, 'console'],
  },

  { place: 'renderer/main.tsx', folders: ['renderer'], packages: ['react', 'react-dom'], globals: ['page'] },
  {
    place: 'renderer/routes.tsx',
    folders: ['renderer/features'],
    packages: ['react', 'react-router'],
    globals: [],
  },
  {
    place: 'renderer/vite.config.ts',
    folders: [],
    packages: ['vite', '@vitejs/plugin-react'],
    globals: ['process'],
  },
  {
    place: 'renderer/client',
    folders: ['db/contract', 'db/model'],
    packages: [],
    globals: ['network', 'page'],
  },
  {
    place: 'renderer/state',
    folders: ['renderer/client', 'renderer/locales', 'db/contract', 'db/model'],
    packages: ['zustand'],
    globals: ['timers', 'page'],
  },
  {
    place: 'renderer/locales',
    folders: ['db/contract', 'db/model'],
    packages: ['i18next', 'react-i18next'],
    globals: [],
  },
  {
    place: 'renderer/parts',
    folders: ['renderer/locales', 'db/model'],
    packages: ['react', 'react-i18next', 'antd', '@ant-design/icons', 'dayjs'],
    globals: ['page'],
  },
  {
    place: 'renderer/features/*',
    folders: ['renderer/state', 'renderer/parts', 'renderer/locales', 'db/contract', 'db/model'],
    packages: [
      'react',
      'react-dom',
      'react-i18next',
      'react-router',
      'antd',
      '@ant-design/icons',
      'dayjs',
      'zustand',
      'echarts',
    ],
    globals: ['timers', 'page'],
  },
];

/** The folders whose every source file stands under the table above. */
export const guardedFolders = ['db', 'electron', 'renderer'] as const;
/** Where statements of SQL may stand. */
export const sqlFolders: readonly string[] = ['db/sql', 'db/migrations'];
/** Files that a tool reads, and that it wants as a default export. */
export const configFiles = /(?:^|\/)[\w.-]+\.config\.ts$/;
