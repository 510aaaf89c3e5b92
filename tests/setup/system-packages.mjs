// Plain JavaScript for any Node.js from 20: programs that tests need and that npm does not bring.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const needed = [
  { name: 'chromium', isThere: () => existsSync(process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium') },
  { name: 'fonts-noto-cjk', isThere: () => output('fc-list', [':lang=zh']) !== '' },
  { name: 'libreoffice-calc-nogui', isThere: () => isCommand('soffice') },
  { name: 'poppler-utils', isThere: () => isCommand('pdftotext') },
  { name: 'g++', isThere: () => process.arch !== 'x64' || isCommand('x86_64-linux-gnu-g++') },
  { name: 'iproute2', isThere: () => isCommand('ip') },
  { name: 'strace', isThere: () => isCommand('strace') },
];

/** Makes the stories quicker and changes nothing else; where it cannot be had they run in chromium. */
const quicker = { name: 'chromium-headless-shell', isThere: () => isCommand('chromium-headless-shell') };

/** Installs what is missing where that is possible without asking; answers the names that are still missing. */
export function ensureSystemPackages() {
  const missing = listMissing();
  const isQuick = quicker.isThere();
  if (missing.length === 0 && isQuick) return [];
  const isDebianRoot = process.getuid?.() === 0 && isCommand('apt-get');
  if (!isDebianRoot) {
    if (missing.length === 0) return [];
    console.log(
      `Missing: ${missing.join(', ')}. Tests that need them are skipped; install them to run all: sudo apt-get install ${missing.join(' ')}`,
    );
    return missing;
  }
  console.log(`Installing what is missing: ${[...missing, ...(isQuick ? [] : [quicker.name])].join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
  run(['update', '-q']);
  if (missing.length > 0) run(['install', '-q', '-y', '--no-install-recommends', ...missing]);
  if (!isQuick) run(['install', '-q', '-y', '--no-install-recommends', quicker.name]);
  const left = listMissing();
  if (left.length > 0)
    console.log(`Could not install: ${left.join(', ')}. Tests that need them are skipped.`);
  return left;
}

function listMissing() {
  return needed.filter(({ isThere }) => !isThere()).map(({ name }) => name);
}

function isCommand(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status === 0;
}

function output(command, args) {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout?.trim() ?? '';
}
