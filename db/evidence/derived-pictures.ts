import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { createTurns } from './turns.ts';
import { blobPath, vaultPath } from './vault.ts';

const readable = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif', 'image/tiff']);
/** How wide and high a derived picture is at most, and how hard its encoder tries: many small ones are waited for. */
const kinds = { thumb: { sizePx: 320, effort: 1 }, preview: { sizePx: 1600, effort: 4 } } as const;
export type DerivedPicture = keyof typeof kinds;
// A page may ask for hundreds: few are decoded at a time, each on one thread, which together is the fastest.
sharp.concurrency(1);
const inTurn = createTurns(3);
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
  const target = path.join(folder, `${sha256}-${kinds[kind].sizePx}.webp`);
  if (await stat(target).catch(() => null)) return target;
  const made =
    running.get(target) ?? inTurn(() => makePicture(blobPath(workspacePath, sha256), target, kind));
  running.set(target, made);
  return made.finally(() => running.delete(target));
}

async function makePicture(original: string, target: string, kind: DerivedPicture): Promise<string | null> {
  const { sizePx, effort } = kinds[kind];
  const part = `${target}.part`;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await sharp(original, { limitInputPixels: 100_000_000, failOn: 'truncated' })
      .rotate()
      .resize({ width: sizePx, height: sizePx, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80, effort })
      .toFile(part);
    await rename(part, target);
    return target;
  } catch {
    await rm(part, { force: true }).catch(() => undefined);
    return null;
  }
}
