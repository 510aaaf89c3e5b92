import { homedir, tmpdir, userInfo } from 'node:os';
import type { Machine } from './data-paths.ts';

/** The machine and the person this process runs for. */
export function thisMachine(): Machine {
  const user = userInfo();
  return {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    temporary: tmpdir(),
    userId: user.uid < 0 ? user.username : String(user.uid),
  };
}
