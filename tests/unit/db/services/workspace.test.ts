import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { setupWorkspace } from '../../../support/workspace.ts';

test('office and person are corrected, and signed so from then on', async () => {
  const workspace = await setupWorkspace();
  const before = await workspace.do('workspaces.info', {});
  await workspace.do('workspaces.update', {
    actorId: before.actor.id,
    office: '示例县教育督导室',
    name: '示例督学乙',
    role: '主任督学',
    seen: before.journal.arrival,
  });

  const after = await workspace.do('workspaces.info', {});
  expect([after.office, after.actor]).toEqual([
    '示例县教育督导室',
    { id: before.actor.id, name: '示例督学乙', role: '主任督学' },
  ]);
  expect(await workspace.do('record.verify', {})).toMatchObject({ isClean: true });
});

test('what is given as it was makes no operation', async () => {
  const workspace = await setupWorkspace();
  const { actor, office, journal } = await workspace.do('workspaces.info', {});
  const { id: actorId, name, role } = actor;
  const { arrival } = await workspace.do('workspaces.update', {
    actorId,
    office,
    name,
    role,
    seen: journal.arrival,
  });
  expect(arrival).toBe(journal.arrival);
});

test('a page that shows another person changes nobody', async () => {
  const workspace = await setupWorkspace();
  const before = await workspace.do('workspaces.info', {});
  const change = { actorId: 'someone else', name: '示例督学丙', seen: before.journal.arrival };
  expect(await workspace.try('workspaces.update', change)).toMatchObject({
    error: { code: 'actor-not-found' },
  });
  expect(await workspace.do('workspaces.info', {})).toEqual(before);
});

test('a backup is made when asked for', async () => {
  const workspace = await setupWorkspace();
  const backup = await workspace.do('workspaces.backup', {});
  expect(readdirSync(path.join(workspace.path, 'backups'))).toContain(backup.name);
  expect(backup.madeAtMs).toBe(workspace.clock.nowMs());
});
