import type { FileUrlKind } from './client.ts';

/** The address of a file's bytes, the same for every host. */
export function fileUrl(fileId: string, kind?: FileUrlKind): string {
  const path = `/files/${encodeURIComponent(fileId)}`;
  return kind ? `${path}?${kind}=1` : path;
}
