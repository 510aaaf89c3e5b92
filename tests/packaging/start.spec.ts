import { join } from 'node:path';
import { layOutArchive, withOwnBinaries } from './lay-out.ts';
import { archiveOf, linux, windows } from './packed.ts';
import { recordOneStatus, test } from './packed-story.ts';

test('the packed Linux program starts in the double and records a status', async ({ root, home }) => {
  const app = layOutArchive(archiveOf(linux), join(root, 'program'));
  await recordOneStatus(app, home, '已建成 3 所');
});

test('the packed Windows program does too, with the native modules of Linux in place of its own', async ({
  root,
  home,
}) => {
  const archive = withOwnBinaries(archiveOf(windows), linux, root);
  await recordOneStatus(layOutArchive(archive, join(root, 'program')), home, '已建成 4 所');
});
