import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../host/write-atomically.ts';

const windowStateSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  isMaximized: z.boolean(),
});

/** Where the window stood when it was last moved, in pixels of the screen. */
export type WindowState = z.infer<typeof windowStateSchema>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Null when it was never kept or cannot be read. */
export function readWindowState(settingsFolder: string): WindowState | null {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(stateFile(settingsFolder), 'utf8')));
  } catch {
    return null;
  }
}

/** A settings folder that cannot be written is no reason to stop: then the place is not remembered. */
export function keepWindowState(settingsFolder: string, state: WindowState): void {
  try {
    writeAtomically(stateFile(settingsFolder), `${JSON.stringify(state)}\n`);
  } catch {
    return;
  }
}

/** The kept place if its title bar can be reached on one of the screens, else the middle of the first one. */
export function placeOnScreens(state: WindowState | null, screens: readonly Area[]): WindowState {
  const [first = { x: 0, y: 0, width: 1366, height: 768 }] = screens;
  if (state && screens.some((screen) => isReachable(state, screen))) return state;
  const width = Math.min(state?.width ?? 1366, first.width);
  const height = Math.min(state?.height ?? 900, first.height);
  return {
    x: first.x + Math.floor((first.width - width) / 2),
    y: first.y + Math.floor((first.height - height) / 2),
    width,
    height,
    isMaximized: state?.isMaximized ?? false,
  };
}

const grip = 80;

function isReachable(state: Area, screen: Area): boolean {
  const left = Math.max(state.x, screen.x);
  const right = Math.min(state.x + state.width, screen.x + screen.width);
  return right - left >= grip && state.y >= screen.y && state.y <= screen.y + screen.height - grip;
}

function stateFile(settingsFolder: string): string {
  return join(settingsFolder, 'window.json');
}
