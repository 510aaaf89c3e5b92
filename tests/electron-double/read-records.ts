import type { ElectronApplication } from '@playwright/test';
import type { DoubleRecord } from './records.ts';

/** What the app asked of the desktop around it: prints, opened files and addresses. Empty in a real Electron. */
export function readRecords(app: ElectronApplication): Promise<readonly DoubleRecord[]> {
  return app.evaluate(() => {
    const { electronDouble } = globalThis as {
      readonly electronDouble?: { readonly records: DoubleRecord[] };
    };
    return electronDouble?.records ?? [];
  });
}
