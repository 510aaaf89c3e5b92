import type { CommandLine } from 'electron';
import { appFolder } from './double.ts';
import { guard } from './strict.ts';

const switches = new Map<string, string>();

for (const argument of appFolder.argv.slice(1)) {
  const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
  if (name !== undefined) switches.set(name, value);
}

/** Kept for who asks. Chromium is running already, so nothing appended here reaches it. */
export const commandLine = guard(
  {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
  },
  'app.commandLine',
) satisfies Pick<CommandLine, 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'>;
