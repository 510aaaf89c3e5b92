import { resolve } from 'node:path';
import type { Locale } from '../../db/contract/error-texts.ts';

export interface DesktopOptions {
  /** The workspace to open, absolute; null for the last one. */
  readonly workspace: string | null;
  /** Of page, menu and dialogs until the person has chosen a language. */
  readonly locale: Locale;
}

/**
 * What the person who started the window asked for: `--workspace DIR` (else `WB_WORKSPACE`), `--lang zh-CN|en`, or a
 * folder dropped on the icon. Electron and Chromium put switches of their own among the arguments, so unknown ones are
 * passed over.
 */
export function parseDesktopOptions(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): DesktopOptions {
  const valueOf = (name: string): string | null => {
    const place = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
    const found = args[place];
    if (found === undefined) return null;
    return found.includes('=') ? found.slice(found.indexOf('=') + 1) : (args[place + 1] ?? null);
  };
  const dropped = args.find((arg, place) => !arg.startsWith('-') && !isValue(args[place - 1]));
  const workspace = valueOf('workspace') ?? dropped ?? (env['WB_WORKSPACE'] || null);
  return {
    workspace: workspace === null ? null : resolve(cwd, workspace),
    locale: valueOf('lang') === 'en' ? 'en' : 'zh-CN',
  };
}

function isValue(before: string | undefined): boolean {
  return before === '--workspace' || before === '--lang';
}
