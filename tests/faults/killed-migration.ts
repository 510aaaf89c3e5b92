import { openWriteDb } from '../../db/sql/driver.ts';
import { breakMigration } from './broken-migration.ts';

/** A process that dies of kill -9 in the middle of a migration: `killed-migration.ts FILE STATEMENTS`. */
const [file = '', statements = ''] = process.argv.slice(2);
breakMigration(openWriteDb(file, { isNew: true }), Number(statements), () =>
  process.kill(process.pid, 'SIGKILL'),
);
