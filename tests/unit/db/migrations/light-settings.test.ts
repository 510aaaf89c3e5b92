import { expect, test } from 'vitest';
import { migration0070 } from '../../../../db/migrations/0070-light-settings.ts';
import { lightPresets } from '../../../../db/model/light-presets.ts';
import { openWriteDb } from '../../../../db/sql/driver.ts';
import { databasePath } from '../../../../db/services/workspace-paths.ts';
import { openTestWorkspace, setupWorkspace } from '../../../support/workspace.ts';

test('a workspace from before the rule for lights verifies clean once it is migrated, and takes a rule', async () => {
  const made = await setupWorkspace({ planCodes: ['guilin-2022'], isWithSample: true });
  const { counts } = await made.do('measures.list', { plan: 'guilin-2022' });
  await made.close();
  const db = openWriteDb(databasePath(made.path));
  db.exec('DROP TABLE light_rule; DROP TABLE light_snapshot');
  migration0070.up(db);
  db.close();

  const opened = await openTestWorkspace(made.path, made.deps, made.clock);
  expect(await opened.do('record.verify', {})).toMatchObject({ isClean: true });
  expect((await opened.do('measures.list', { plan: 'guilin-2022' })).counts).toEqual(counts);
  const { seen, preset } = await opened.do('lightRules.get', {});
  expect(preset).toBe('pace');
  await opened.do('lightRules.update', { ...lightPresets['late-and-overdue'], seen });
  expect(await opened.do('record.verify', {})).toMatchObject({ isClean: true });
});
