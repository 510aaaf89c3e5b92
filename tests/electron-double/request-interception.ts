import type { Protocol } from '../../node_modules/playwright-core/types/protocol';
import type { CdpSession } from './cdp.ts';
import type { Navigations } from './navigations.ts';
import { ignoreGonePage } from './page.ts';
import { handlerOf } from './protocol.ts';
import { record } from './records.ts';
import { fromChromiumUrl, privilegesOf, schemeOf, toChromiumPolicy, toChromiumUrl } from './scheme-map.ts';
import { isLetThrough, type RequestDetails } from './web-request.ts';

type Paused = Protocol.Fetch.requestPausedPayload;
type Refusal = Protocol.Network.ErrorReason;

/** What is refused is refused with the reason that the page then sees as `net::ERR_…`. */
type Decision = { readonly refuse: Refusal } | { readonly answer: Response };

/** Answers every request of a page: the app's own schemes by the app's own handler, everything else by a refusal. */
export async function interceptRequests(
  page: CdpSession,
  webContentsId: number,
  navigations: Navigations,
): Promise<void> {
  page.on('Fetch.requestPaused', (paused) => {
    const fail = (error: unknown): Decision => {
      console.error('[electron-double] request', paused.request.url, error);
      return { refuse: 'Failed' };
    };
    void decide(page, paused, webContentsId, navigations)
      .catch(fail)
      .then(async (decision) => {
        if (paused.resourceType === 'Document') tellOutcome(navigations, paused, decision);
        await carryOut(page, paused, decision);
      })
      .catch(ignoreGonePage);
  });
  await page.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function decide(
  page: CdpSession,
  paused: Paused,
  webContentsId: number,
  navigations: Navigations,
): Promise<Decision> {
  const url = fromChromiumUrl(paused.request.url);
  // Chromium's own wish, not the page's: Electron asks for no icon.
  if (paused.resourceType === 'Other' && new URL(url).pathname === '/favicon.ico')
    return { answer: new Response(null, { status: 204 }) };
  if (paused.resourceType === 'Document' && !navigations.mayNavigate(paused, url))
    return { refuse: 'Aborted' };
  if (!(await isLetThrough(describe(paused, url, webContentsId, navigations.isMain(paused.frameId)))))
    return { refuse: 'BlockedByClient' };
  const scheme = schemeOf(url);
  const handler = handlerOf(scheme);
  if (handler !== undefined) {
    const isFetched = paused.resourceType === 'XHR' || paused.resourceType === 'Fetch';
    if (isFetched && privilegesOf(scheme)?.supportFetchAPI !== true) return { refuse: 'Failed' };
    return { answer: await handler(await toRequest(page, paused, url)) };
  }
  if (privilegesOf(scheme) !== undefined) return { refuse: 'Failed' };
  record({ kind: 'external-request', url });
  return { refuse: 'InternetDisconnected' };
}

const errorNames: Readonly<Partial<Record<Refusal, string>>> = {
  Failed: 'ERR_FAILED',
  BlockedByClient: 'ERR_BLOCKED_BY_CLIENT',
  InternetDisconnected: 'ERR_INTERNET_DISCONNECTED',
};

/** A document that is aborted leaves the page as it is. */
function tellOutcome(navigations: Navigations, { frameId }: Paused, decision: Decision): void {
  if ('answer' in decision) navigations.answered(frameId, decision.answer.status);
  else if (decision.refuse !== 'Aborted')
    navigations.refused(frameId, errorNames[decision.refuse] ?? 'ERR_FAILED');
}

async function carryOut(page: CdpSession, { requestId }: Paused, decision: Decision): Promise<void> {
  if ('refuse' in decision || decision.answer.type === 'error') {
    const errorReason = 'refuse' in decision ? decision.refuse : 'Failed';
    await page.send('Fetch.failRequest', { requestId, errorReason });
    return;
  }
  const { answer } = decision;
  const body = Buffer.from(await answer.arrayBuffer()).toString('base64');
  await page.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: answer.status,
    responseHeaders: [...answer.headers].map(([name, value]) => ({
      name,
      value: toChromiumHeader(name, value),
    })),
    body,
  });
}

function toChromiumHeader(name: string, value: string): string {
  if (name.startsWith('content-security-policy')) return toChromiumPolicy(value);
  return name === 'location' || name === 'access-control-allow-origin' ? toChromiumUrl(value) : value;
}

async function toRequest(page: CdpSession, paused: Paused, url: string): Promise<Request> {
  const { method, headers } = paused.request;
  const own = Object.entries(headers).map(([name, value]): [string, string] => {
    const isAddress = /^(origin|referer)$/i.test(name);
    return [name, isAddress ? fromChromiumUrl(value) : value];
  });
  const body = method === 'GET' || method === 'HEAD' ? null : await bodyOf(page, paused);
  return new Request(url, { method, headers: own, body });
}

/** The bytes lie in the event, unless they come from a file or a Blob. */
async function bodyOf(
  page: CdpSession,
  { request, networkId }: Paused,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (request.hasPostData !== true) return null;
  const pieces = (request.postDataEntries ?? []).map(({ bytes }) => bytes);
  if (pieces.length > 0 && pieces.every((bytes) => bytes !== undefined))
    return new Uint8Array(Buffer.concat(pieces.map((bytes) => Buffer.from(bytes ?? '', 'base64'))));
  if (networkId === undefined) throw new Error('a request without its body');
  const answer = await page.send('Network.getRequestPostData', { requestId: networkId });
  return new Uint8Array(Buffer.from(answer.postData, answer.base64Encoded ? 'base64' : 'utf8'));
}

const resourceTypes: Readonly<
  Partial<Record<Protocol.Network.ResourceType, RequestDetails['resourceType']>>
> = {
  Stylesheet: 'stylesheet',
  Image: 'image',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Media: 'media',
  WebSocket: 'webSocket',
};

function describe(paused: Paused, url: string, webContentsId: number, isMainFrame: boolean): RequestDetails {
  const documentType = isMainFrame ? 'mainFrame' : 'subFrame';
  const isDocument = paused.resourceType === 'Document';
  return {
    id: Number(/\d+/.exec(paused.requestId)?.[0] ?? 0),
    url,
    method: paused.request.method,
    webContentsId,
    resourceType: isDocument ? documentType : (resourceTypes[paused.resourceType] ?? 'other'),
    referrer: fromChromiumUrl(paused.request.headers['Referer'] ?? ''),
    timestamp: Date.now(),
  };
}
