import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder on the machine's disk for one test; it goes after everything that the test started on it. */
export function faultFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-fault-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
