import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { blobPath, vaultPath } from './vault.ts';

const readable = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif', 'image/tiff']);
/** How wide and high a derived picture is at most. */
const sizesPx = { thumb: 320, preview: 1600 } as const;
export type DerivedPicture = keyof typeof sizesPx;
const running = new Map<string, Promise<string | null>>();

/**
 * A derived picture of an evidence file, turned upright, without its metadata; made once. Null when the
 * file is no picture that can be read. The original is never touched.
 */
export async function derivedPicturePath(
  workspacePath: string,
  sha256: string,
  mediaType: string,
  kind: DerivedPicture,
): Promise<string | null> {
  if (!readable.has(mediaType)) return null;
  const folder = path.join(vaultPath(workspacePath), 'derived');
  const sizePx = sizesPx[kind];
  const target = path.join(folder, `${sha256}-${sizePx}.webp`);
  if (await stat(target).catch(() => null)) return target;
  const made = running.get(target) ?? makePicture(blobPath(workspacePath, sha256), target, sizePx);
  running.set(target, made);
  return made.finally(() => running.delete(target));
}

async function makePicture(original: string, target: string, sizePx: number): Promise<string | null> {
  const part = `${target}.part`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await sharp(original, { limitInputPixels: 100_000_000, failOn: 'truncated' })
      .rotate()
      .resize({ width: sizePx, height: sizePx, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toFile(part);
    await rename(part, target);
    return target;
  } catch {
    await rm(part, { force: true }).catch(() => undefined);
    return null;
  }
}
