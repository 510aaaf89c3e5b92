/**
 * Hybrid logical clock: 48-bit milliseconds and a 16-bit counter as 16 hex digits, so that text order is
 * time order. It only breaks ties: it is never an identity and never a cursor, and a wrong clock is accepted.
 */
export function nextHlc(last: string, nowMs: number): string {
  const lastMs = hlcToMs(last);
  const counter = Number.parseInt(last.slice(12), 16) || 0;
  if (nowMs > lastMs) return encode(nowMs, 0);
  return counter < 0xffff ? encode(lastMs, counter + 1) : encode(lastMs + 1, 0);
}

export const zeroHlc = '0000000000000000';

export function hlcToMs(hlc: string): number {
  return Number.parseInt(hlc.slice(0, 12), 16) || 0;
}

function encode(ms: number, counter: number): string {
  const bounded = Math.min(Math.max(0, Math.trunc(ms)), 0xffff_ffff_ffff);
  return bounded.toString(16).padStart(12, '0') + counter.toString(16).padStart(4, '0');
}
