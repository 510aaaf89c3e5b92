import type {
  CallbackResponse,
  OnBeforeRequestListenerDetails,
  WebRequest,
  WebRequestFilter,
} from 'electron';
import { guard, notModelled } from './strict.ts';

export type RequestDetails = Pick<
  OnBeforeRequestListenerDetails,
  'id' | 'url' | 'method' | 'webContentsId' | 'resourceType' | 'referrer' | 'timestamp'
>;
type Listener = (details: RequestDetails, callback: (response: CallbackResponse) => void) => void;

let filter: WebRequestFilter = { urls: ['<all_urls>'] };
let listener: Listener | null = null;

/** Only what is asked before a request goes out; the later stages throw. */
export const webRequest = guard(
  {
    onBeforeRequest: (first: WebRequestFilter | Listener | null, second?: Listener | null) => {
      const isFiltered = typeof first === 'object' && first !== null;
      filter = isFiltered ? first : { urls: ['<all_urls>'] };
      listener = (isFiltered ? second : first) ?? null;
    },
  },
  'webRequest',
) satisfies Record<keyof Pick<WebRequest, 'onBeforeRequest'>, unknown>;

/** Whether the app lets this request go on. */
export async function isLetThrough(details: RequestDetails): Promise<boolean> {
  const asked = listener;
  if (asked === null || !isFilteredIn(details)) return true;
  const response = await new Promise<CallbackResponse>((resolve) =>
    asked(guard({ ...details }, 'webRequest.onBeforeRequest details'), resolve),
  );
  if (response.redirectURL !== undefined) throw notModelled('webRequest.onBeforeRequest { redirectURL }');
  return response.cancel !== true;
}

function isFilteredIn({ url, resourceType }: RequestDetails): boolean {
  const { urls, excludeUrls = [], types } = filter;
  if (types !== undefined && !types.some((type) => type === resourceType)) return false;
  const fits = (pattern: string) => toExpression(pattern).test(url);
  return (urls.length === 0 || urls.some(fits)) && !excludeUrls.some(fits);
}

/** Chromium's match patterns: `*://host/path*`, `<all_urls>`. */
function toExpression(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*');
  return new RegExp(`^${escaped.replace(/^\.\*:/, '[^:]+:')}$`);
}
