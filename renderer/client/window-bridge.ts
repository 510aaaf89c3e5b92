import { windowBridgeName, type WindowBridge } from '../../db/contract/window-bridge.ts';

/** What the window's preload gave this page; null in a browser. */
export function findWindowBridge(): WindowBridge | null {
  const found: unknown = Reflect.get(globalThis, windowBridgeName);
  return typeof found === 'object' && found !== null ? (found as WindowBridge) : null;
}
