import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cleanPng, cleanWebp } from './clean-chunks.ts';
import { cleanGif } from './clean-gif.ts';
import { cleanHeif } from './clean-heif.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { blobPath, vaultPath } from './vault.ts';

const running = new Map<string, Promise<string | null>>();

/**
 * A picture of the vault as it may be given away: the same pixels without place, device, times and small pictures of
 * itself; made once. Only a TIFF is written anew, everything else keeps its pixels as they are stored. Null when that cannot
 * be done, and then nothing may be given away. The original is never touched.
 */
export async function cleanCopyPath(
  workspacePath: string,
  sha256: string,
  mediaType: string,
): Promise<string | null> {
  const target = path.join(vaultPath(workspacePath), 'derived', `${sha256}-clean`);
  if (await stat(target).catch(() => null)) return target;
  const made = running.get(target) ?? makeCopy(blobPath(workspacePath, sha256), target, mediaType);
  running.set(target, made);
  return made.finally(() => running.delete(target));
}

async function makeCopy(original: string, target: string, mediaType: string): Promise<string | null> {
  const part = `${target}.part`;
  try {
    const clean = await cleanPicture(await readFile(original), mediaType);
    if (!clean) return null;
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(part, clean, { mode: 0o600 });
    await rename(part, target);
    return target;
  } catch {
    await rm(part, { force: true }).catch(() => undefined);
    return null;
  }
}

/** The bytes of a picture without what is known of how it was taken; null when it cannot be read. */
export async function cleanPicture(bytes: Buffer, mediaType: string): Promise<Buffer | null> {
  const { default: sharp } = await import('sharp');
  try {
    const { orientation = 1 } = await sharp(bytes)
      .metadata()
      .catch(() => ({ orientation: 1 }));
    switch (mediaType) {
      case 'image/jpeg':
        return cleanJpeg(bytes, orientation);
      case 'image/png':
        return cleanPng(bytes, orientation);
      case 'image/webp':
        return cleanWebp(bytes, orientation);
      case 'image/gif':
        return cleanGif(bytes);
      case 'image/tiff':
        return await (orientation > 1 ? sharp(bytes).autoOrient() : sharp(bytes, { pages: -1 }))
          .tiff({ compression: 'lzw' })
          .toBuffer();
      case 'image/heic':
      case 'image/avif':
        return cleanHeif(bytes);
      default:
        return null;
    }
  } catch {
    return null;
  }
}
