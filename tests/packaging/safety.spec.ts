import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { archiveOf, asar, linux, packedFolder, windows } from './packed.ts';
import { readFuses } from './stub-runtime.ts';

for (const [name, binary] of [
  ['Linux', join(packedFolder(linux), 'supervision-workbench')],
  ['Windows', join(packedFolder(windows), 'supervision-workbench.exe')],
] as const) {
  test(`${name}: the fuses of the binary are set`, () => {
    expect(readFuses(binary)).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });
}

test('Windows: the program carries the hash of its archive', () => {
  const program = readFileSync(join(packedFolder(windows), 'supervision-workbench.exe'));
  const start = program.indexOf('[{"file":');
  const resource: unknown = JSON.parse(program.toString('utf8', start, program.indexOf(']', start) + 1));
  const { headerString } = asar.getRawHeader(archiveOf(windows));
  const value = createHash('sha256').update(headerString).digest('hex');
  expect(resource).toEqual([{ file: String.raw`resources\app.asar`, alg: 'SHA256', value }]);
});

test('Windows: the program has an icon and a version of its own', () => {
  const program = readFileSync(join(packedFolder(windows), 'supervision-workbench.exe'));
  for (const word of ['教育督导工作台', '0.1.0']) {
    expect(program.includes(Buffer.from(word, 'utf16le')), word).toBe(true);
  }
  const icon = readFileSync(join(packedFolder(windows), '..', '..', 'icons', '256x256.png'));
  expect(program.includes(icon)).toBe(true);
});
