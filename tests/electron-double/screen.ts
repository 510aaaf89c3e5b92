import type { Display, Rectangle, Screen } from 'electron';
import { requireReady } from './lifecycle.ts';
import { guard } from './strict.ts';

export const screenSize = { width: 1920, height: 1080 } as const;

const bounds: Rectangle = { x: 0, y: 0, ...screenSize };
const display = guard(
  {
    id: 1,
    bounds,
    workArea: bounds,
    size: screenSize,
    workAreaSize: screenSize,
    scaleFactor: 1,
    rotation: 0,
  },
  'display',
) as Display;

function theDisplay(): Display {
  requireReady("The 'screen' module can't be used before the app 'ready' event");
  return display;
}

/** One screen, all of it free. */
export const screen = guard(
  {
    getAllDisplays: () => [theDisplay()],
    getPrimaryDisplay: theDisplay,
    getDisplayMatching: theDisplay,
  },
  'screen',
) satisfies Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching'>;
