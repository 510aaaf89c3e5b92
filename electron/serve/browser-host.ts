import { fileURLToPath } from 'node:url';
import type { Language } from '../../db/model/preferences.ts';
import { ok, type Result } from '../../db/model/result.ts';
import {
  listenForPage,
  listenLocally,
  type ListeningServer,
  type RequestHandler,
} from '../host/http/http-server.ts';
import { localSocketPath } from '../host/local-socket.ts';
import { listPages } from '../host/page-files.ts';
import { keepPageSession, newSecret, readPageSession } from '../host/page-session.ts';
import type { ProgramFiles } from '../host/program-files.ts';
import { realIds } from '../host/real-ids.ts';
import { startWorkbench, type StartedWorkbench } from '../host/start-workbench.ts';
import type { Presence } from '../host/workspace-keeper.ts';
import { createAccess } from './access.ts';
import { createRequestHandler } from './request-handler.ts';

export interface BrowserHost extends StartedWorkbench {
  /** Where the page is, for a browser that already has a session. */
  readonly address: string;
  /** A link that works once. */
  readonly newLink: () => string;
  readonly close: () => Promise<void>;
}

/**
 * Starts the local browser host without a workspace, on the port and cookie of the last one where that port is
 * free. Rejects if a port that was asked for is taken.
 */
export async function startBrowserHost(
  files: ProgramFiles,
  port: number,
  startLanguage: Language = 'zh-CN',
): Promise<Result<BrowserHost>> {
  let local: ListeningServer | null = null;
  const presence: Presence = {
    appear: async (workspacePath) => {
      const socketPath = localSocketPath(workspacePath, paths, process.platform);
      local = await listenLocally(handler, socketPath).catch(() => null);
      if (local === null) log.note('no-local-socket');
      return { address, socketPath: local === null ? null : socketPath };
    },
    disappear: async () => {
      await local?.close();
      local = null;
    },
  };

  const started = startWorkbench('browser', files, presence, { startLanguage });
  if (!started.ok) return started;
  const { workbench, paths, log } = started.value;
  const known = readPageSession(paths.settingsFolder);
  const secret = known?.secret ?? newSecret(realIds);
  const access = createAccess(realIds, secret);
  const newLink = () => `${address}/open?token=${access.newToken()}`;
  const pages = listPages(fileURLToPath(files.renderer));
  const handler = createRequestHandler({ workbench, access, pages, newLink, log, ids: realIds });
  const server = await listenAtLastPort(handler, port, known?.port ?? 0);
  keepPageSession(paths.settingsFolder, { port: server.port, secret });
  const address = `http://127.0.0.1:${server.port}`;

  return ok({
    ...started.value,
    address,
    newLink,
    close: async () => {
      await workbench.close();
      await server.close();
    },
  });
}

/** A port that was asked for, else the last one, else any that is free. */
function listenAtLastPort(handler: RequestHandler, asked: number, last: number): Promise<ListeningServer> {
  if (asked !== 0 || last === 0) return listenForPage(handler, asked);
  return listenForPage(handler, last).catch(() => listenForPage(handler, 0));
}
