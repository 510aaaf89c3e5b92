import { lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataPaths } from '../../../../electron/host/data-paths.ts';
import { localSocketPath } from '../../../../electron/host/local-socket.ts';

test('the socket lies in a folder only its owner can enter, under a path short enough for the kernel', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'wb-socket-'));
  const deep = join(temporary, 'a'.repeat(120));
  const machine = {
    env: { WB_SETTINGS: deep },
    platform: 'linux',
    home: '/h',
    temporary,
    userId: '1',
  } as const;
  const path = localSocketPath('/w/教育', dataPaths(machine), 'linux');
  expect(path).toMatch(/^.*\/supervision-workbench-1\/wb-[0-9a-f]{16}\.sock$/);
  expect(lstatSync(join(path, '..')).mode & 0o777).toBe(0o700);
  expect(localSocketPath('/w/教育', dataPaths(machine), 'linux')).toBe(path);
  expect(localSocketPath('/w/other', dataPaths(machine), 'linux')).not.toBe(path);
  rmSync(temporary, { recursive: true });
});
