// Prints what SQLite answers when it is loaded from the file that is named. CommonJS, so that nothing has to be read
// before: it also runs in an emulator, where reading is slow.
const { mkdtempSync, rmSync, statSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const Database = require('better-sqlite3');

const folder = mkdtempSync(path.join(tmpdir(), 'probe-sqlite-'));
try {
  const file = path.join(folder, '试.sqlite');
  const db = new Database(file, { nativeBinding: process.argv[2] });
  const journal = db.pragma('journal_mode = WAL', { simple: true });
  db.exec(
    "CREATE VIRTUAL TABLE note USING fts5(text); INSERT INTO note VALUES ('已建 成 3 所'), ('另 2 所')",
  );
  const found = db.prepare("SELECT rowid FROM note('成')").all();
  const powers = db.prepare('SELECT exp(1) AS e, pow(2, 0.5) AS root, ln(10) AS ln, log2(10) AS log2').all();
  let refused = '';
  try {
    db.prepare('SELECT word FROM nowhere').all();
  } catch (error) {
    refused = `${error.code}: ${error.message}`;
  }
  const version = db.prepare('SELECT sqlite_version() AS version, sqlite_source_id() AS source').get();
  // The compiler is the one thing that differs.
  const options = db
    .pragma('compile_options', { simple: false })
    .filter((row) => !row.compile_options.startsWith('COMPILER='));
  db.close();
  const isKept = statSync(file).size > 0;
  console.log(JSON.stringify({ journal, found, powers, refused, version, options, isKept }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
