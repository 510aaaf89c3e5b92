import { expect, test } from 'vitest';
import { setupWorkspace } from '../../../support/workspace.ts';

test('only what was there once can be brought back: a name of nothing changes nothing', async () => {
  const workspace = await setupWorkspace();
  const before = await workspace.do('record.digest', {});
  const many = Array.from({ length: 5000 }, () => 'x');
  const { arrival: seen } = (await workspace.do('workspaces.info', {})).journal;
  expect([
    await workspace.try('organizations.restore', { organizationIds: many }),
    await workspace.try('lightSnapshots.restore', { snapshotIds: ['x'], seen }),
    await workspace.try('targets.restore', { targetId: 'x' }),
  ]).toEqual([
    { ok: false, error: { code: 'organization-not-found', details: { organization: 'x' } } },
    { ok: false, error: { code: 'light-snapshot-not-found', details: { snapshot: 'x' } } },
    { ok: false, error: { code: 'target-not-found', details: {} } },
  ]);
  expect(await workspace.do('record.digest', {})).toEqual(before);
});

test('a unit that is named twice is removed once and brought back once', async () => {
  const workspace = await setupWorkspace();
  const { organizationId, arrival } = await workspace.do('organizations.add', {
    nameZh: '示例小学',
    kind: 'primary-school',
    parentId: null,
  });
  const twice = { organizationIds: [organizationId, organizationId] };
  const removed = await workspace.do('organizations.remove', twice);
  const restored = await workspace.do('organizations.restore', twice);
  expect([removed.arrival - arrival, restored.arrival - removed.arrival]).toEqual([1, 1]);
});
