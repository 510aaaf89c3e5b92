import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { err, ok } from '../../../../db/model/result.ts';
import { createWindowCalls, type DesktopWindow } from '../../../../electron/host/window-calls.ts';
import { temporaryFolder } from '../../../support/workspace.ts';

/** A window whose person answers every dialog with this. */
function windowWith(answers: Partial<DesktopWindow>): DesktopWindow {
  return {
    chooseFolder: () => Promise.resolve(null),
    chooseTarget: () => Promise.resolve(null),
    showFile: () => undefined,
    makePdf: () => Promise.resolve(Buffer.from('%PDF')),
    printPage: (page) => Promise.resolve(Buffer.from(page)),
    allowCamera: () => Promise.resolve(false),
    ...answers,
  };
}

function located(folder: string) {
  const path = join(folder, 'blob');
  writeFileSync(path, 'the bytes');
  return () => Promise.resolve(ok({ path, name: '现场.jpg', mediaType: 'image/jpeg' }));
}

const noSheet = () => Promise.resolve(err('visit-not-found'));

test('a host without a window refuses each in words', async () => {
  const calls = createWindowCalls(null, located(temporaryFolder()), () => null, noSheet);
  expect(await calls['window.chooseFolder']({ purpose: 'open' })).toEqual(err('needs-window'));
  expect(await calls['window.saveFile']({ fileId: 'f' })).toEqual(err('needs-window'));
  expect(await calls['window.allowCamera']({})).toEqual(err('needs-window'));
});

test('a copy is written whole where the person chose, under the name that was suggested', async () => {
  const folder = temporaryFolder();
  const suggested: string[] = [];
  const target = join(folder, '另存.jpg');
  const chooseTarget = (name: string) => {
    suggested.push(name);
    return Promise.resolve(target);
  };
  const calls = createWindowCalls(windowWith({ chooseTarget }), located(folder), () => null, noSheet);
  expect(await calls['window.saveFile']({ fileId: 'f' })).toEqual(ok({ path: target }));
  expect([readFileSync(target, 'utf8'), suggested]).toEqual(['the bytes', ['现场.jpg']]);
  expect(await calls['window.savePdf']({ name: 'G3.7' })).toEqual(ok({ path: target }));
  expect([readFileSync(target, 'utf8'), suggested[1]]).toEqual(['%PDF', 'G3.7.pdf']);
});

test('a dialog that is left writes nothing', async () => {
  const folder = temporaryFolder();
  const calls = createWindowCalls(windowWith({}), located(folder), () => null, noSheet);
  expect(await calls['window.saveFile']({ fileId: 'f' })).toEqual(ok({ path: null }));
  expect(readdirSync(folder)).toEqual(['blob']);
});

test('a place that cannot be written is named, and an earlier file stays as it was', async () => {
  const folder = temporaryFolder();
  const target = join(folder, '占用');
  mkdirSync(target);
  const calls = createWindowCalls(
    windowWith({ chooseTarget: () => Promise.resolve(target) }),
    located(folder),
    () => null,
    noSheet,
  );
  expect(await calls['window.saveFile']({ fileId: 'f' })).toEqual(
    err('output-not-writable', { path: target }),
  );
  expect(readdirSync(folder).toSorted()).toEqual(['blob', '占用']);
});

test('a file that is not there is refused before any dialog', async () => {
  let dialogs = 0;
  const chooseTarget = () => {
    dialogs += 1;
    return Promise.resolve(null);
  };
  const refused = err('file-not-found', { file: 'f' });
  const calls = createWindowCalls(
    windowWith({ chooseTarget }),
    () => Promise.resolve(refused),
    () => null,
    noSheet,
  );
  expect(await calls['window.saveFile']({ fileId: 'f' })).toEqual(refused);
  expect(dialogs).toBe(0);
});

test('the folder of the open workspace is shown, and without one it is said so', async () => {
  const shown: string[] = [];
  const showFile = (path: string): void => void shown.push(path);
  const locate = located(temporaryFolder());
  const open = createWindowCalls(windowWith({ showFile }), locate, () => '/w/workbench.sqlite', noSheet);
  const closed = createWindowCalls(windowWith({ showFile }), locate, () => null, noSheet);
  expect(await open['window.showWorkspace']({})).toEqual(ok({}));
  expect(await closed['window.showWorkspace']({})).toEqual(err('workspace-not-open'));
  expect(shown).toEqual(['/w/workbench.sqlite']);
});

test('a record sheet is printed as a page of its own, under its name', async () => {
  const target = join(temporaryFolder(), '记录表.pdf');
  const suggested: string[] = [];
  const chooseTarget = (name: string) => {
    suggested.push(name);
    return Promise.resolve(target);
  };
  const sheet = ok({ html: '<p>一</p>', fileName: '2025-05-20_示例小学_专项督导记录表.html' });
  const locate = located(temporaryFolder());
  const window = windowWith({ chooseTarget });
  const calls = createWindowCalls(
    window,
    locate,
    () => null,
    () => Promise.resolve(sheet),
  );
  expect(await calls['window.saveSheet']({ visitId: 'v' })).toEqual(ok({ path: target }));
  expect([readFileSync(target, 'utf8'), suggested]).toEqual([
    '<p>一</p>',
    ['2025-05-20_示例小学_专项督导记录表.pdf'],
  ]);
  const gone = createWindowCalls(window, locate, () => null, noSheet);
  expect(await gone['window.saveSheet']({ visitId: 'v' })).toEqual(err('visit-not-found'));
});
