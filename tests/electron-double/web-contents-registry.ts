import { guard } from './strict.ts';
import type { WebContents } from './web-contents.ts';

export const allWebContents = new Map<number, WebContents>();
let lastId = 0;

/** Enters a new one and gives its number. */
export function becomeKnown(contents: WebContents): number {
  lastId += 1;
  allWebContents.set(lastId, contents);
  return lastId;
}

/** The module `webContents`. */
export const webContents = guard(
  {
    fromId: (id: number) => allWebContents.get(id),
    getAllWebContents: () => [...allWebContents.values()],
    fromDevToolsTargetId: (targetId: string) =>
      [...allWebContents.values()].find((contents) => contents.hasTarget(targetId)),
  },
  'webContents',
);
