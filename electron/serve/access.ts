import { createHash, timingSafeEqual } from 'node:crypto';
import type { Ids } from '../../db/model/ids.ts';

/** Who may use the page: a link works once and leaves a session cookie. */
export interface Access {
  /** A new one-time token; earlier ones that were not used stay valid. */
  readonly newToken: () => string;
  /** True exactly once per token. */
  readonly redeem: (token: string) => boolean;
  /** The `Set-Cookie` header. Browsers share cookies between ports, so the name carries the port. */
  readonly cookie: (port: number) => string;
  readonly hasSession: (cookieHeader: string | undefined, port: number) => boolean;
}

export function createAccess(ids: Ids, session: string): Access {
  const tokens = new Set<string>();
  return {
    newToken: () => {
      const token = ids.randomHex(32);
      tokens.add(hashOf(token).toString('hex'));
      return token;
    },
    redeem: (token) => tokens.delete(hashOf(token).toString('hex')),
    cookie: (port) => `${nameFor(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`,
    hasSession: (cookieHeader, port) => {
      const sent = (cookieHeader ?? '').split(';').map((pair) => pair.trim().split('='));
      return sent.some(
        ([name, value]) => name === nameFor(port) && timingSafeEqual(hashOf(value ?? ''), hashOf(session)),
      );
    },
  };
}

function nameFor(port: number): string {
  return `wb-${port}`;
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
