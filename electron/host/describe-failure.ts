import { homedir } from 'node:os';

const messageLimit = 300;

/**
 * What was thrown as text that may be kept and sent on: quoted parts of the message (they may hold what a
 * person typed) are left out, and the home folder is written as `~`.
 */
export function describeFailure(thrown: unknown): { readonly message: string; readonly stack: string } {
  if (!(thrown instanceof Error)) return { message: typeof thrown, stack: '' };
  const [, ...frames] = (thrown.stack ?? '').split(/\n(?=\s+at )/);
  return {
    message: withoutHome(`${thrown.name}: ${withoutQuotes(thrown.message)}`).slice(0, messageLimit),
    stack: withoutHome(frames.map((frame) => frame.trim()).join(' | ')),
  };
}

function withoutQuotes(message: string): string {
  return message.replaceAll(/(["'`“‘「])[\s\S]*["'`”’」]/g, '$1…');
}

function withoutHome(text: string): string {
  return text.replaceAll(homedir(), '~');
}
