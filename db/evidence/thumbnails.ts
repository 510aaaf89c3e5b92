import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { blobPath, vaultPath } from './vault.ts';

const readable = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);
const widthPx = 320;
const running = new Map<string, Promise<string | null>>();

/**
 * A small derived picture of an evidence file, turned upright, without its metadata; made once. Null when the
 * file is no picture that can be read. The original is never touched.
 */
export async function thumbnailPath(
  workspacePath: string,
  sha256: string,
  mediaType: string,
): Promise<string | null> {
  if (!readable.has(mediaType)) return null;
  const folder = path.join(vaultPath(workspacePath), 'derived');
  const target = path.join(folder, `${sha256}-${widthPx}.webp`);
  if (await stat(target).catch(() => null)) return target;
  const made = running.get(target) ?? makeThumbnail(blobPath(workspacePath, sha256), target);
  running.set(target, made);
  return made.finally(() => running.delete(target));
}

async function makeThumbnail(original: string, target: string): Promise<string | null> {
  const part = `${target}.part`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await sharp(original, { limitInputPixels: 100_000_000, failOn: 'truncated' })
      .rotate()
      .resize({ width: widthPx, height: widthPx, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toFile(part);
    await rename(part, target);
    return target;
  } catch {
    await rm(part, { force: true }).catch(() => undefined);
    return null;
  }
}
