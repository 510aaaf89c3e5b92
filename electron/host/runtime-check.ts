import { err, ok, type Result } from '../../db/model/result.ts';

/** The oldest Node.js whose Node-API the database module can be loaded into without a crash. */
export const neededNode = '22.14.0';

/** Tells before anything native is loaded whether this Node.js is new enough: `runtime-too-old` if not. */
export function checkRuntime(found: string = process.versions.node): Result<null> {
  return isAtLeast(found, neededNode) ? ok(null) : err('runtime-too-old', { found, needed: neededNode });
}

function isAtLeast(found: string, needed: string): boolean {
  const [foundMajor = 0, foundMinor = 0] = found.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  return foundMajor === neededMajor ? foundMinor >= neededMinor : foundMajor > neededMajor;
}
