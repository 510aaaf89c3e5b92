import type { CustomScheme, Protocol } from 'electron';
import { hasBecomeReady, requireNotReady } from './lifecycle.ts';
import { privilegesOf, registerScheme } from './scheme-map.ts';
import { guard, notModelled } from './strict.ts';

type Handler = Parameters<Protocol['handle']>[1];
type ModelledProtocol = Pick<Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'>;

const handlers = new Map<string, Handler>();

export function handlerOf(scheme: string): Handler | undefined {
  return handlers.get(scheme);
}

/** Of the one session. */
export const sessionProtocol: ModelledProtocol = guard(
  {
    handle: (scheme: string, handler: Handler) => {
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      const { standard, secure } = privilegesOf(scheme) ?? {};
      if (standard !== true || secure !== true)
        throw notModelled(`a scheme that is not standard and secure: ${scheme}`);
      handlers.set(scheme, handler);
    },
    unhandle: (scheme: string) => {
      if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
    },
    isProtocolHandled: (scheme: string) => handlers.has(scheme),
  },
  'protocol',
);

/** The module: the session's, and what is to be said before there is a session. */
export const protocol = guard(
  {
    registerSchemesAsPrivileged: (schemes: CustomScheme[]) => {
      requireNotReady('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme, privileges } of schemes) registerScheme(scheme, privileges ?? {});
    },
    handle: (scheme: string, handler: Handler) => ofSession().handle(scheme, handler),
    unhandle: (scheme: string) => ofSession().unhandle(scheme),
    isProtocolHandled: (scheme: string) => ofSession().isProtocolHandled(scheme),
  },
  'protocol',
) satisfies ModelledProtocol & Pick<Protocol, 'registerSchemesAsPrivileged'>;

function ofSession(): ModelledProtocol {
  if (!hasBecomeReady()) throw new Error('Session can only be received when app is ready');
  return sessionProtocol;
}
