import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packagingCache } from '../target.ts';
import { controlFile, copyrightFile, desktopFile, readDebMetadata } from './deb-metadata.ts';

/**
 * Makes a deb of a packed Linux folder with dpkg-deb alone, for where electron-builder cannot fetch its own tool.
 * The same folder lies under /opt, with the same menu entry and scripts. `effort` is how hard xz tries, 1 to 9.
 * Answers the path of the deb.
 */
export function buildDeb(appFolder: string, outputFolder: string, effort: number): string {
  const metadata = readDebMetadata();
  const architecture = debArchitecture(appFolder);
  const root = mkdtempSync(join(tmpdir(), 'workbench-deb-'));
  try {
    const put = (path: string, text: string): void => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    cpSync(appFolder, join(root, 'opt', metadata.name), { recursive: true });
    put(`usr/share/applications/${metadata.name}.desktop`, desktopFile(metadata));
    put(`usr/share/doc/${metadata.name}/copyright`, copyrightFile(metadata));
    for (const icon of globSync('*.png', { cwd: join(packagingCache, 'icons') })) {
      const folder = join(root, 'usr/share/icons/hicolor', icon.replace(/\.png$/, ''), 'apps');
      mkdirSync(folder, { recursive: true });
      cpSync(join(packagingCache, 'icons', icon), join(folder, `${metadata.name}.png`));
    }
    setModes(root);
    const files = filesUnder(root);
    const bytes = files.reduce((sum, path) => sum + statSync(join(root, path)).size, 0);
    put('DEBIAN/control', controlFile(metadata, architecture, Math.ceil(bytes / 1024)));
    put('DEBIAN/md5sums', files.map((path) => `${md5(join(root, path))}  ${path}\n`).join(''));
    for (const script of ['postinst', 'postrm']) {
      cpSync(join(import.meta.dirname, `${script}.sh`), join(root, 'DEBIAN', script));
      chmodSync(join(root, 'DEBIAN', script), 0o755);
    }
    mkdirSync(outputFolder, { recursive: true });
    const deb = join(outputFolder, `${metadata.name}_${metadata.version}_${architecture}.deb`);
    // dpkg of UOS 20 and Kylin V10 does not read zstd, which newer ones write by default.
    execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', `-z${effort}`, '--build', root, deb], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return deb;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Told by the binary of SQLite that lies in the folder. */
function debArchitecture(appFolder: string): string {
  const prebuilds = join(appFolder, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
  if (existsSync(join(prebuilds, 'linux-x64.node'))) return 'amd64';
  if (existsSync(join(prebuilds, 'linux-arm64.node'))) return 'arm64';
  throw new Error(
    `${appFolder} 不是打包好的 Linux 程序文件夹，请先运行 npm run dist:linux。\n` +
      `${appFolder} is not a packed Linux folder: npm run dist:linux makes one.`,
  );
}

/** Whatever the umask of the machine that packs: all may read, none but root may write. */
function setModes(root: string): void {
  chmodSync(root, 0o755);
  for (const path of globSync('**/*', { cwd: root })) {
    const { mode } = statSync(join(root, path));
    const isOpen = (mode & 0o100) !== 0;
    chmodSync(join(root, path), isOpen ? 0o755 : 0o644);
  }
}

function filesUnder(root: string): readonly string[] {
  return globSync('**/*', { cwd: root })
    .filter((path) => statSync(join(root, path)).isFile())
    .toSorted();
}

function md5(path: string): string {
  return createHash('md5').update(readFileSync(path)).digest('hex');
}
