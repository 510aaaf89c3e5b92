import { readFile } from 'node:fs/promises';
import path from 'node:path';

const networkTypes = new Set([
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  'ncpfs',
  'afs',
  '9p',
  'fuse.sshfs',
  'fuse.gvfsd-fuse',
  'fuse.davfs',
  'davfs',
  'fuse.rclone',
  'glusterfs',
  'ceph',
]);

const cloudNames = [
  'onedrive',
  'dropbox',
  'google drive',
  'nutstore',
  '坚果云',
  'baidunetdisk',
  '百度网盘',
  'wps云盘',
  'wpsdrive',
  'icloud',
  '天翼云',
  '同步盘',
];

/** The kind of network folder that a path is on, or null for a local disk; SQLite's locks fail on the former. */
export async function sharedFolderKind(folder: string): Promise<string | null> {
  const absolute = path.resolve(folder);
  if (process.platform === 'win32') return absolute.startsWith('\\\\') ? 'UNC' : null;
  const mounts = await readFile('/proc/self/mounts', 'utf8').catch(() => '');
  return networkKind(mounts, absolute);
}

/** The network type of the mount that holds a path, from the text of /proc/self/mounts. */
export function networkKind(mounts: string, absolute: string): string | null {
  const found = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, point = '', type = '']) => ({ point: unescapeMount(point), type }))
    .filter(({ point }) => point !== '' && isUnder(absolute, point))
    .toSorted((a, b) => b.point.length - a.point.length)[0];
  return found && networkTypes.has(found.type) ? found.type : null;
}

/** True when a cloud program seems to copy this folder while it is in use. */
export function isCloudFolder(folder: string): boolean {
  const parts = path.resolve(folder).toLowerCase().split(/[\\/]/);
  return parts.some((part) => cloudNames.some((name) => part.startsWith(name)));
}

function isUnder(file: string, folder: string): boolean {
  return folder === '/' || file === folder || file.startsWith(`${folder}/`);
}

function unescapeMount(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
}
