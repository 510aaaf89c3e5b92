import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { buildDeb } from '../../electron/packaging/deb/build-deb.ts';
import { layOutArchive } from './lay-out.ts';
import { checkFolder, filesUnder, linux, packedFolder } from './packed.ts';
import { recordOneStatus, test } from './packed-story.ts';

const installed = '/opt/supervision-workbench';
const command = '/usr/bin/supervision-workbench';
const menuEntry = '/usr/share/applications/supervision-workbench.desktop';
const isRoot = process.getuid?.() === 0;
const wasThere = existsSync(installed);

test.describe.configure({ mode: 'serial' });

test.skip(!isCommand('dpkg-deb'), 'needs dpkg');

let deb = '';

test.beforeAll(() => {
  deb = buildDeb(packedFolder(linux), checkFolder, 1);
});

test('the deb holds the packed folder and what a menu needs, owned by root', () => {
  const lines = run('dpkg-deb', ['--contents', deb]).trimEnd().split('\n');
  const files = lines
    .filter((line) => !line.startsWith('d'))
    .map((line) => line.slice(line.indexOf('./') + 1))
    .toSorted();
  const icons = [16, 32, 48, 64, 128, 256, 512].map(
    (size) => `/usr/share/icons/hicolor/${size}x${size}/apps/supervision-workbench.png`,
  );
  expect(files).toEqual(
    [
      ...filesUnder(packedFolder(linux)).map((path) => `${installed}/${path}`),
      ...icons,
      menuEntry,
      '/usr/share/doc/supervision-workbench/copyright',
    ].toSorted(),
  );
  expect(lines.filter((line) => !line.includes(' root/root '))).toEqual([]);
  // Nobody but root may write, everybody may read.
  expect(lines.filter((line) => !/^(?:drwxr-xr-x|-rw[x-]r-[x-]r-[x-]) /.test(line))).toEqual([]);
});

test('the deb says what it is and what it depends on, and carries the hash of each file', () => {
  const field = (name: string): string => run('dpkg-deb', ['--field', deb, name]).trim();
  expect(field('Package')).toBe('supervision-workbench');
  expect(field('Version')).toBe('0.1.0');
  expect(field('Architecture')).toBe('amd64');
  expect(field('Section')).toBe('education');
  expect(Number(field('Installed-Size'))).toBeGreaterThan(20_000);
  const needed = [
    'libc6 (>= 2.28)',
    'libstdc++6 (>= 8)',
    'libgtk-3-0 |',
    'libnss3',
    'libgbm1',
    'libasound2 |',
  ];
  for (const name of needed) expect(field('Depends')).toContain(name);
  expect(run('dpkg-deb', ['--info', deb, 'md5sums']).trimEnd().split('\n')).toHaveLength(
    run('dpkg-deb', ['--contents', deb])
      .split('\n')
      .filter((line) => line.startsWith('-')).length,
  );
  for (const script of ['postinst', 'postrm']) {
    const { status } = spawnSync('sh', ['-n'], { input: run('dpkg-deb', ['--info', deb, script]) });
    expect(status, script).toBe(0);
  }
});

test('it is installed, starts, records a status, and leaves nothing but the workspace when it is removed', async ({
  root,
  home,
}) => {
  test.skip(!isRoot, 'only root can install it; built and read above');
  test.skip(wasThere, 'the program is installed on this machine, and a test does not replace it');
  const before = systemFiles();
  try {
    // The libraries of a desktop, on which Electron depends, are not on every machine that tests.
    run('dpkg', ['--force-depends', '--install', deb]);

    expect(readlinkSync(command)).toBe(`${installed}/supervision-workbench`);
    expect([0o755, 0o4755]).toContain(lstatSync(`${installed}/chrome-sandbox`).mode & 0o7777);
    expect(lstatSync(`${installed}/supervision-workbench`)).toMatchObject({ uid: 0, gid: 0 });
    expect(run('dpkg', ['--listfiles', 'supervision-workbench'])).toContain(menuEntry);
    expect(run('dpkg', ['--verify', 'supervision-workbench'])).toBe('');
    expect(readFileSync(menuEntry, 'utf8')).toMatch(/^Name\[zh_CN\]=教育督导工作台$/m);
    if (isCommand('desktop-file-validate')) {
      // That it stands under two headings of the menu is meant.
      expect(run('desktop-file-validate', ['--no-hints', menuEntry])).toBe('');
    }

    const app = layOutArchive(`${installed}/resources/app.asar`, join(root, 'program'));
    await recordOneStatus(app, home, '已建成 5 所');

    run('dpkg', ['--remove', 'supervision-workbench']);
    run('dpkg', ['--purge', 'supervision-workbench']);
    expect(systemFiles()).toEqual(before);
    expect(existsSync(join(home.workspace, 'workbench.sqlite'))).toBe(true);
  } finally {
    if (existsSync(installed)) run('dpkg', ['--purge', '--force-all', 'supervision-workbench']);
  }
});

test('the helper of the sandbox is setuid where ordinary users get no namespaces, and only there', ({
  root,
}) => {
  const script = join(root, 'postinst');
  writeFileSync(script, run('dpkg-deb', ['--info', deb, 'postinst']));
  const modeWhere = (exitCode: number): string => {
    const commands = {
      chmod: 'echo $1',
      ln: ':',
      setpriv: `exit ${exitCode}`,
      'update-desktop-database': ':',
    };
    for (const [name, line] of Object.entries(commands)) {
      writeFileSync(join(root, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 });
    }
    return run('env', [`PATH=${root}:/usr/bin:/bin`, 'sh', script, 'configure']).trim();
  };
  expect(modeWhere(0)).toBe('0755');
  expect(modeWhere(1)).toBe('4755');
});

/** Where packages lay files. The caches that the desktop keeps of these folders are its own. */
function systemFiles(): readonly string[] {
  const folders = [
    '/opt',
    '/usr/bin',
    '/usr/share/applications',
    '/usr/share/icons',
    '/usr/share/doc',
    '/etc',
  ];
  return run('find', [...folders, '/var/lib/dpkg/info', '/usr/share/mime', '-not', '-name', '*.cache'], true)
    .split('\n')
    .toSorted();
}

function run(program: string, args: readonly string[], mayFail = false): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0 && !mayFail) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

function isCommand(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}
