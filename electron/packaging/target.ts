import { join } from 'node:path';

/** The computers that the program is packed for. */
export interface Target {
  readonly platform: 'linux' | 'win32';
  readonly arch: 'x64' | 'arm64';
}

export const projectRoot = join(import.meta.dirname, '..', '..');

/** What packing makes on the way; may be deleted at any time. */
export const packagingCache = join(projectRoot, 'node_modules', '.cache', 'packaging');

/** `linux-arm64`: how npm packages and prebuilt binaries name it. */
export function targetName({ platform, arch }: Target): string {
  return `${platform}-${arch}`;
}

/** What packing lays down for one target; electron-builder.yml names the same folders with `${os}-${arch}`. */
export function stagedFolder(kind: 'modules' | 'licenses', { platform, arch }: Target): string {
  return join(packagingCache, kind, `${platform === 'win32' ? 'win' : platform}-${arch}`);
}
