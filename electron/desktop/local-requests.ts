import { sendJson } from '../host/http/answers.ts';
import { answerCall } from '../host/http/call-route.ts';
import { listenLocally, type ListeningServer, type RequestHandler } from '../host/http/http-server.ts';
import { refuse } from '../host/http/refusals.ts';
import { localSocketPath } from '../host/local-socket.ts';
import type { DataPaths } from '../host/data-paths.ts';
import type { Log } from '../host/logger.ts';
import type { Workbench } from '../host/workbench.ts';
import type { Presence } from '../host/workspace-keeper.ts';

export interface LocalRequestsDeps {
  readonly workbench: () => Pick<Workbench, 'dispatch'>;
  readonly paths: DataPaths;
  readonly log: Log;
  readonly show: () => void;
}

/** While a workspace is open: `wb` reaches this window through the local socket, and others bring it to the front. */
export function createWindowPresence(deps: LocalRequestsDeps): Presence {
  let local: ListeningServer | null = null;
  return {
    appear: async (workspacePath) => {
      const socketPath = localSocketPath(workspacePath, deps.paths, process.platform);
      local = await listenLocally(createHandler(deps), socketPath).catch(() => null);
      if (local === null) deps.log.note('no-local-socket');
      return { address: null, socketPath: local === null ? null : socketPath };
    },
    disappear: async () => {
      await local?.close();
      local = null;
    },
  };
}

function createHandler({ workbench, show, log }: LocalRequestsDeps): RequestHandler {
  return async (request, response, channel) => {
    try {
      if (request.url === '/call') return await answerCall(request, response, workbench(), channel);
      if (request.url !== '/show' || request.method !== 'POST') return refuse(response, 'not-found');
      show();
      sendJson(response, { isShown: true });
    } catch (thrown) {
      log.failure('—', 'local-request', thrown);
      if (response.headersSent) response.destroy();
      else refuse(response, 'failed');
    }
  };
}
