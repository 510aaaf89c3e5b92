import { afterEach, expect, test, vi } from 'vitest';
import {
  windowBridgeName,
  type WindowBridge,
  type WindowCommand,
} from '../../../../db/contract/window-bridge.ts';

afterEach(() => void vi.unstubAllGlobals());

/** A window whose menu and close button were used before the page was there. */
function windowWith(waiting: readonly WindowCommand[]) {
  const settled = vi.fn();
  const bridge = {
    call: () => Promise.resolve({ ok: true, value: {} }),
    listen: (listener: (command: WindowCommand) => void) => waiting.forEach(listener),
    settled,
  } as unknown as WindowBridge;
  return { bridge, settled };
}

test('what the window asked before the page was there is done as soon as it is', async () => {
  const { bridge, settled } = windowWith([{ name: 'show-keys' }, { name: 'settle' }]);
  vi.stubGlobal(windowBridgeName, bridge);
  const { useStore } = await import('../../../../renderer/state/store.ts');
  expect(useStore.getState().isKeyHelpOpen).toBe(true);
  await vi.waitFor(() => expect(settled).toHaveBeenCalledOnce());
});
