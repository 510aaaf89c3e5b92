import { execFileSync } from 'node:child_process';
import { copyFileSync, openSync, readdirSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { startHost } from '../support/host.ts';
import { expect, test } from './fixtures.ts';

const databaseName = 'workbench.sqlite';

test('a workspace of a newer version is refused and left alone', async ({ shell, firstRunPage, refusalPage }) => {
});
