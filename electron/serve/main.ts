import { resolve } from 'node:path';
import { errorText } from '../../db/contract/error-texts.ts';
import type { AppError } from '../../db/model/result.ts';
import { callerFolder } from '../host/caller-folder.ts';
import { findHolder } from '../host/holder.ts';
import { askForLink, askToShow } from '../host/local-client.ts';
import { programFiles } from '../host/program-files.ts';
import { workspacePath } from '../host/workspace-path.ts';
import { startBrowserHost, type BrowserHost } from './browser-host.ts';
import { openBrowser } from './open-browser.ts';
import { parseServeOptions, type ServeOptions } from './serve-options.ts';
import { serveTexts } from './serve-texts.ts';

/** The local browser host as a person starts it. Exit codes: 0 stopped, 1 refused with a reason, 2 wrong usage. */
const options = parseServeOptions(process.argv.slice(2));
if (typeof options === 'string') {
  process.stderr.write(`${serveTexts['zh-CN'].wrongUsage(options)}\n${serveTexts['zh-CN'].usage}\n`);
  process.exitCode = 2;
} else {
  await serve(options);
}

async function serve(chosen: ServeOptions): Promise<void> {
  const texts = serveTexts[chosen.locale];
  const files = programFiles(new URL('../', import.meta.url));
  const started = await startBrowserHost(files, chosen.port, chosen.locale).catch(() => null);
  if (started === null) return stop(texts.portTaken(chosen.port));
  if (!started.ok) return stop(words(started.error, chosen));
  const host = started.value;
  stopOnSignals(host, texts.stopping);
  process.on('uncaughtExceptionMonitor', (thrown) => host.log.failure('—', 'process', thrown));

  const path = workspaceToOpen(chosen, host);
  if (path !== null) {
    const opened = await host.workbench.call('workspaces.open', { path });
    if (!opened.ok && opened.error.code === 'workspace-in-use') {
      await showHolder(path, opened.error, chosen);
      return host.close();
    }
    if (!opened.ok) process.stderr.write(`${words(opened.error, chosen)}\n`);
  }

  const link = host.newLink();
  process.stdout.write(`${texts.started(link)}\n${texts.hint}\n`);
  if (chosen.isJsonReady) {
    process.stdout.write(`ready ${JSON.stringify({ url: link, address: host.address })}\n`);
  }
  if (chosen.isOpening) openBrowser(link);
}

/** What was asked for, else the last one; null on the first start. */
function workspaceToOpen(chosen: ServeOptions, host: BrowserHost): string | null {
  const asked = chosen.workspace ?? process.env['WB_WORKSPACE'];
  if (asked) return workspacePath(resolve(callerFolder(process.env, process.cwd()), asked), host.paths.home);
  return host.settings.recentPaths()[0] ?? null;
}

/** Another process has the workspace: says which, and leads the person to its page. */
async function showHolder(path: string, error: AppError, chosen: ServeOptions): Promise<void> {
  stop(words(error, chosen));
  const socketPath = findHolder(path)?.socketPath;
  if (!socketPath) return;
  const link = await askForLink(socketPath);
  if (link === null) return void (await askToShow(socketPath));
  process.stderr.write(`${serveTexts[chosen.locale].linkOfOther(link)}\n`);
  if (chosen.isOpening) openBrowser(link);
}

function stopOnSignals(host: BrowserHost, stopping: string): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      process.stderr.write(`${stopping}\n`);
      void host.close().then(() => process.exit(0));
    });
  }
}

function stop(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

function words(error: AppError, chosen: ServeOptions): string {
  const text = errorText(error, chosen.locale);
  return `${text.sentence}${text.nextStep}`;
}
