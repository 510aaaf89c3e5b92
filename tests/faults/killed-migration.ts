import { writeSync } from 'node:fs';
import { openWriteDb } from '../../db/sql/driver.ts';
import { breakMigration } from './broken-migration.ts';

/**
 * A process that says `begun`, migrates, and dies of kill -9 once so many statements went through:
 * `killed-migration.ts FILE STATEMENTS`. With 0 it gets to the end, unless somebody else kills it.
 */
const [file = '', statements = ''] = process.argv.slice(2);
const db = openWriteDb(file, { isNew: true });
writeSync(1, 'begun\n');
breakMigration(db, Number(statements), () => process.kill(process.pid, 'SIGKILL'));
