import { app } from './app.ts';
import { toLoadFailure } from './load-errors.ts';
import { createEvent } from './modelled-emitter.ts';
import type { Navigations } from './navigations.ts';
import type { Page } from './page.ts';
import { fromChromiumUrl } from './scheme-map.ts';
import type { WebContents } from './web-contents.ts';

const levels: Readonly<Record<string, string>> = {
  error: 'error',
  warning: 'warning',
  debug: 'debug',
  assert: 'error',
};

/** Turns what Chromium tells of a page into Electron's events. */
export function followPage(contents: WebContents, page: Page, navigations: Navigations): void {
  const { frames } = navigations;
  page.on('Page.frameNavigated', ({ frame: { id, parentId, url, unreachableUrl } }) => {
    frames.moved(id, parentId, unreachableUrl ?? url);
    if (!navigations.isMain(id)) return;
    const { outcome } = navigations;
    if (unreachableUrl === undefined) {
      const status = outcome !== undefined && 'status' in outcome ? outcome.status : 200;
      contents.emit('did-navigate', createEvent({}), contents.getURL(), status, '');
    } else {
      const refused = outcome !== undefined && 'refused' in outcome ? outcome.refused : 'ERR_FAILED';
      const { code, description } = toLoadFailure(refused);
      contents.emit('did-fail-load', createEvent({}), code, description, contents.getURL(), true);
    }
  });
  page.on('Page.navigatedWithinDocument', ({ frameId, url }) => frames.moved(frameId, undefined, url));
  page.on('Page.frameAttached', ({ frameId, parentFrameId }) => frames.moved(frameId, parentFrameId, ''));
  page.on('Page.frameDetached', ({ frameId, reason }) => {
    if (reason === 'remove') frames.gone(frameId);
  });
  page.on('Page.domContentEventFired', () => contents.emit('dom-ready', createEvent({})));
  page.on('Page.loadEventFired', () => {
    const { outcome } = navigations;
    if (outcome === undefined || 'status' in outcome) contents.emit('did-finish-load', createEvent({}));
  });
  page.on('Page.frameStartedLoading', ({ frameId }) => {
    if (navigations.isMain(frameId)) contents.emit('did-start-loading');
  });
  page.on('Page.frameStoppedLoading', ({ frameId }) => {
    if (navigations.isMain(frameId)) contents.emit('did-stop-loading');
  });
  page.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
    contents.askToOpen({
      url: fromChromiumUrl(url),
      frameName: windowName,
      features: windowFeatures.join(','),
    });
  });
  page.on('Inspector.targetCrashed', () => {
    contents.crashed();
    const details = { reason: 'crashed', exitCode: 5 };
    contents.emit('render-process-gone', createEvent({}), details);
    app.emit('render-process-gone', createEvent({}), contents, details);
  });
  page.on('Inspector.detached', () => contents.destroy());
  followConsole(contents, page);
}

function followConsole(contents: WebContents, page: Page): void {
  const tell = (level: string, message: string, sourceId = '', lineNumber = 0) => {
    const frame = contents.mainFrame;
    const event = createEvent({ level: levels[level] ?? 'info', message, lineNumber, sourceId, frame });
    contents.emit(
      'console-message',
      event,
      ['debug', 'info', 'warning', 'error'].indexOf(event.level),
      message,
    );
  };
  page.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const words = args.map(({ value, description, type: kind }) => {
      const isWord = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return isWord ? String(value) : (description ?? kind);
    });
    const [top] = stackTrace?.callFrames ?? [];
    tell(type, words.join(' '), fromChromiumUrl(top?.url ?? ''), top?.lineNumber);
  });
  page.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception, url, lineNumber } }) => {
    tell('error', `${text} ${exception?.description ?? ''}`.trim(), fromChromiumUrl(url ?? ''), lineNumber);
  });
  page.on('Log.entryAdded', ({ entry: { level, text, url, lineNumber } }) => {
    tell(level, text, fromChromiumUrl(url ?? ''), lineNumber);
  });
}
