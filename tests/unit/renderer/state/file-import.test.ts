import { expect, test } from 'vitest';
import { err, ok } from '../../../../db/model/result.ts';
import type { Client } from '../../../../renderer/client/client.ts';
import { createFileImport, type FileImport } from '../../../../renderer/state/file-import.ts';

const place = { call: 'forms.import', subjectId: 'forms' };
const [first, second] = [new File(['x'], 'first.xlsx'), new File(['xx'], 'second.xlsx')];

/** An importer over a host that keeps files until they are discarded, and tells a file's id as what it would do. */
function setup(waiting: readonly string[] = []) {
  let shown: FileImport<string> | null = null;
  const files = new Set(waiting);
  const arrivals: (() => void)[] = [];
  /** What waited each time that the page was told of a change. */
  const told: string[][] = [];
  const client = {
    putFile: (_place: unknown, file: File) =>
      new Promise((resolve) =>
        arrivals.push(() => {
          const fileId = file.name.replace('.xlsx', '');
          files.add(fileId);
          resolve(ok({ file: view(fileId) }));
        }),
      ),
    call: (name: string, { fileId = '' }: { readonly fileId?: string }) => {
      if (name === 'drafts.get') return Promise.resolve(ok({ files: [...files].map(view) }));
      files.delete(fileId);
      return Promise.resolve(ok({}));
    },
  } as unknown as Client;
  const importer = createFileImport<string>({
    client,
    place,
    read: () => shown,
    show: (now) => (shown = now),
    ask: (fileId, isDryRun) =>
      Promise.resolve(fileId === 'first' && !isDryRun ? err('disk-full') : ok(fileId)),
    onWaiting: () => told.push([...files]),
  });
  return { importer, arrivals, files, told, shown: () => shown };
}

function view(fileId: string) {
  return { fileId, name: `${fileId}.xlsx`, size: 7 };
}

const checked = { sent: 7, state: 'checked', error: null } as const;

test('of two files chosen one after the other the later is looked at, whichever arrives first', async () => {
  const { importer, arrivals, files, shown } = setup();
  const choosing = [importer.choose(first), importer.choose(second)];
  for (const arrive of arrivals.toReversed()) arrive();
  await Promise.all(choosing);
  expect([shown(), [...files]]).toEqual([
    { ...checked, name: 'second.xlsx', size: 2, sent: 0, fileId: 'second', result: 'second' },
    ['second'],
  ]);
});

test('the newest file that waited is taken up and the older ones are let go; imported it waits no more', async () => {
  const { importer, files, shown } = setup(['old', 'new']);
  await importer.resume();
  expect([shown(), [...files]]).toEqual([
    { ...checked, name: 'new.xlsx', size: 7, fileId: 'new', result: 'new' },
    ['new'],
  ]);
  expect([await importer.run(), shown(), [...files]]).toEqual(['new', null, []]);
});

test('the page is told when a file begins to wait and when it waits no more', async () => {
  const { importer, arrivals, told } = setup();
  const choosing = importer.choose(second);
  for (const arrive of arrivals) arrive();
  await choosing;
  expect(told).toEqual([['second']]);
  await importer.run();
  expect(told).toEqual([['second'], []]);
});

test('a refused import says why and keeps the file', async () => {
  const { importer, files, shown } = setup(['first']);
  await importer.resume();
  expect([await importer.run(), shown(), [...files]]).toEqual([
    null,
    {
      ...checked,
      name: 'first.xlsx',
      size: 7,
      fileId: 'first',
      result: 'first',
      state: 'refused',
      error: { code: 'disk-full', details: {} },
    },
    ['first'],
  ]);
});
