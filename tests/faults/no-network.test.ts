import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { faultFolder } from './fault-folder.ts';
import { reportSkipped } from './fault-row.ts';
import { reportRow } from './report-row.ts';
import { readNetworkTrace, type Attempt } from './network-trace.ts';
import { scaled } from './scale.ts';

const run = promisify(execFile);
const fault = 'no network';
const how =
  'the screens, served and in the window, in a network namespace with loopback alone; every connect of every process is traced';
const root = join(import.meta.dirname, '../..');
const traced = 'connect,execve,clone,clone3,fork,vfork';
/** In full the whole suite, for which no name stands. */
const stories = scaled(['first-run'], []);

test('the reader of the trace tells who asked whom', () => {
  const text = [
    '7 execve("/usr/bin/node", ["node"], 0x1) = 0',
    '7 clone(child_stack=NULL, flags=SIGCHLD) = 9',
    '9 connect(3, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")}, 16) = -1 ENETUNREACH',
    '9 execve("/usr/lib/chromium/chromium", ["chromium"], 0x1) = 0',
    '9 execve("/proc/self/exe", ["chromium"], 0x1) = 0',
    '9 connect(3, {sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28 <unfinished ...>',
    '7 connect(4, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0',
    '7 connect(5, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
    '9 <... connect resumed>) = -1 ENETUNREACH',
  ].join('\n');
  expect(readNetworkTrace(text)).toEqual({
    local: 2,
    beyond: [
      { program: '/usr/bin/node', target: '192.0.2.7:443' },
      { program: '/usr/lib/chromium/chromium', target: '[2001:db8::1]:53' },
    ],
  });
});

test(
  'without a network everything works, and none of our processes even asks for one',
  { timeout: 3_600_000 },
  async (context) => {
    const missing = whatIsMissing();
    if (missing !== null) {
      reportSkipped(fault, how, missing);
      return context.skip(missing);
    }
    const trace = join(faultFolder(), 'trace');
    const report = join(faultFolder(), 'report.json');
    const inside = `ip link set lo up && exec strace -f --seccomp-bpf -qq -e signal=none -e trace=${traced} -o '${trace}' playwright test --config tests/e2e/playwright.config.ts --reporter=json ${stories.join(' ')}`;
    // Faults that stories report have rows of their own.
    const own = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, FAULT_SCALE: undefined, FAULT_ROWS: undefined };
    const said = await run('unshare', ['-n', 'sh', '-c', inside], {
      cwd: root,
      maxBuffer: 2 ** 28,
      env: { ...process.env, ...own },
    }).then(
      () => '',
      (thrown: unknown) => String(thrown),
    );
    const { stats, errors, suites } = readReport(report, said);
    expect({ errors, failed: suites.flatMap(failedTitles) }).toEqual({ errors: [], failed: [] });
    expect(stats.expected).toBeGreaterThan(0);

    const { local, beyond } = readNetworkTrace(readFileSync(trace, 'utf8'));
    const ours = beyond.filter((attempt) => !isChromium(attempt));
    const chromiums = [...new Set(beyond.filter(isChromium).map(({ target }) => target))].toSorted();
    reportRow({
      fault,
      how,
      tried: `${stats.expected} stories, ${local} connections on the machine`,
      seed: null,
      lost: stats.unexpected,
      undetected: ours.length,
      where: [
        ...ours.map(({ program, target }) => `${program} → ${target}`),
        `Chromium itself tries: ${chromiums.join(', ') || 'nothing'}`,
      ].join('; '),
    });
    expect(ours).toEqual([]);
    expect(local).toBeGreaterThan(0);
  },
);

interface Report {
  readonly stats: { readonly expected: number; readonly unexpected: number };
  readonly errors: readonly unknown[];
  readonly suites: readonly Suite[];
}

interface Suite {
  readonly specs: readonly { readonly title: string; readonly ok: boolean }[];
  readonly suites?: readonly Suite[];
}

function failedTitles({ specs, suites = [] }: Suite): readonly string[] {
  return [...specs.filter(({ ok }) => !ok).map(({ title }) => title), ...suites.flatMap(failedTitles)];
}

function readReport(file: string, said: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    throw new Error(`the browser suite wrote no report: ${said.slice(-2000)}`);
  }
}

function isChromium({ program }: Attempt): boolean {
  return basename(program).startsWith('chrom');
}

function can(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args).status === 0;
}

/** Why this machine cannot run something without a network and watch it, or null. */
function whatIsMissing(): string | null {
  if (process.platform !== 'linux') return 'there are no network namespaces on this system';
  if (!can('strace', ['-f', '-e', 'trace=none', '-o', '/dev/null', 'true']))
    return 'strace cannot watch here';
  if (!can('unshare', ['-n', 'sh', '-c', 'ip link set lo up']))
    return 'this machine does not let a test make a network namespace (or has no ip command)';
  return null;
}
