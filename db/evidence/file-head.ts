import { open, stat } from 'node:fs/promises';

/** The first bytes of a file, at most so many. */
export async function readHead(path: string, bytes: number): Promise<Buffer> {
  const { size } = await stat(path);
  const head = Buffer.alloc(Math.min(size, bytes));
  const file = await open(path, 'r');
  try {
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
