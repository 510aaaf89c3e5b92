/** Something that Electron would have done outside its windows. The double only writes it down. */
export interface DoubleRecord {
  readonly kind:
    | 'print'
    | 'open-external'
    | 'open-path'
    | 'show-item-in-folder'
    | 'beep'
    | 'open-dev-tools'
    | 'external-request'
    | 'window-open'
    | 'permission'
    | 'menu-popup'
    | 'flash-frame'
    | 'progress';
  readonly [detail: string]: unknown;
}

const records: DoubleRecord[] = [];

export function record(entry: DoubleRecord): void {
  records.push(entry);
}

/** For tests: `app.evaluate(() => globalThis.electronDouble.records)`. Undefined in a real Electron. */
Object.defineProperty(globalThis, 'electronDouble', { value: { records } });
