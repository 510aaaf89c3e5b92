import { elfVersions, type VersionedSymbol } from './elf-versions.ts';

/** The newest of each library that UOS 20 and Kylin V10 carry: glibc 2.28 and the libraries of GCC 8. */
const newestAllowed: Readonly<Record<string, string>> = {
  GLIBC: '2.28',
  GLIBCXX: '3.4.25',
  CXXABI: '1.3.11',
  GCC: '7.0.0',
};

/** Throws with every file and symbol that such a system does not have. */
export function assertOldGlibc(files: readonly string[]): void {
  const lines = files.flatMap((file) =>
    tooNew(elfVersions(file) ?? []).map(({ name, version }) => `${file}: ${name} needs ${version}`),
  );
  if (lines.length > 0) {
    throw new Error(
      `这些模块在 glibc 2.28 的系统（统信 UOS 20、麒麟 V10）上装不进去。\n` +
        `These modules cannot be loaded on systems with glibc 2.28:\n${lines.join('\n')}`,
    );
  }
}

/** The symbols that are newer than allowed, or of a library that nobody has named here. */
export function tooNew(symbols: readonly VersionedSymbol[]): readonly VersionedSymbol[] {
  return symbols.filter(({ version }) => {
    const [, library = '', number = ''] = /^([A-Z]+)_(\d[\d.]*)$/.exec(version) ?? [];
    const allowed = newestAllowed[library];
    return allowed === undefined || compareVersions(number, allowed) > 0;
  });
}

/** The newest version asked for, by library: `{ GLIBC: '2.28', GLIBCXX: '3.4.21' }`. */
export function newestVersions(symbols: readonly VersionedSymbol[]): Readonly<Record<string, string>> {
  const newest: Record<string, string> = {};
  for (const { version } of symbols) {
    const [, library = version, number = ''] = /^([A-Z]+)_(\d[\d.]*)$/.exec(version) ?? [];
    if (compareVersions(number, newest[library] ?? '0') > 0) newest[library] = number;
  }
  return newest;
}

function compareVersions(one: string, other: string): number {
  const [first, second] = [one, other].map((text) => text.split('.').map(Number));
  for (let index = 0; index < Math.max(first?.length ?? 0, second?.length ?? 0); index += 1) {
    const difference = (first?.[index] ?? 0) - (second?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
