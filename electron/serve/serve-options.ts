import { parseArgs } from 'node:util';
import type { Locale } from '../../db/contract/error-texts.ts';

export interface ServeOptions {
  readonly workspace: string | null;
  /** 0: any free one. */
  readonly port: number;
  readonly isOpening: boolean;
  /** Prints one line for a program that waits for the address. */
  readonly isJsonReady: boolean;
  readonly locale: Locale;
}

/** The options of the browser host; a string says what is wrong with them. */
export function parseServeOptions(args: readonly string[]): ServeOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        workspace: { type: 'string' },
        port: { type: 'string', default: '0' },
        open: { type: 'boolean', default: true },
        'json-ready': { type: 'boolean', default: false },
        lang: { type: 'string', default: 'zh-CN' },
      },
    });
    const { port, lang } = values;
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return `--port ${port}`;
    if (lang !== 'zh-CN' && lang !== 'en') return `--lang ${lang}`;
    return {
      workspace: values.workspace ?? null,
      port: Number(port),
      isOpening: values.open,
      isJsonReady: values['json-ready'],
      locale: lang,
    };
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
