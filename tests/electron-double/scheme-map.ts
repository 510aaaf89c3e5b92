import type { Privileges } from 'electron';

/**
 * Chromium knows no scheme of ours without being rebuilt, so `app://host/path` is shown as
 * `https://host.app.electron-double/path`.
 */
const schemes = new Map<string, Privileges>();

export function registerScheme(scheme: string, privileges: Privileges): void {
  schemes.set(scheme, privileges);
}

export function privilegesOf(scheme: string): Privileges | undefined {
  return schemes.get(scheme);
}

export function toChromiumUrl(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  return schemes.has(scheme) ? `https://${host}.${scheme}.electron-double${rest}` : url;
}

export function fromChromiumUrl(url: string): string {
  return url.replace(
    /^(?:blob:)?https:\/\/([^/]*)\.([a-z0-9+-]+)\.electron-double(?=[/?#]|$)/i,
    (all, host: string, scheme: string) => `${all.startsWith('blob:') ? 'blob:' : ''}${scheme}://${host}`,
  );
}

export function schemeOf(url: string): string {
  return url.slice(0, Math.max(0, url.indexOf(':')));
}

/** In Electron's words: `app://host`, or `null` where a document has no origin of its own. */
export function originOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(url)?.[0] ?? 'null';
}

/** A policy names `app:` or `app://host`; Chromium has to be told what stands for them. */
export function toChromiumPolicy(policy: string): string {
  let mapped = policy;
  for (const scheme of schemes.keys()) {
    mapped = mapped
      .replaceAll(new RegExp(`\\b${scheme}://[^/\\s;]+`, 'g'), toChromiumUrl)
      .replaceAll(
        new RegExp(`(^|[\\s;])${scheme}:(?=[\\s;]|$)`, 'g'),
        `$1https://*.${scheme}.electron-double`,
      );
  }
  return mapped;
}
