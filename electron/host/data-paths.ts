import { join } from 'node:path';

/** Where a program of this person keeps what is not part of any workspace. */
export interface DataPaths {
  readonly settingsFolder: string;
  readonly settingsFile: string;
  readonly logFile: string;
  /** Folders for local sockets, best first; a socket's path must stay short. */
  readonly socketFolders: readonly string[];
  readonly home: string;
  readonly suggestedWorkspace: string;
}

export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly temporary: string;
  /** Distinguishes people on one machine. */
  readonly userId: string;
}

const folderName = 'supervision-workbench';
const workspaceName = '教育督导工作区';

/** The folders by the customs of the system; `WB_SETTINGS` moves the settings folder. */
export function dataPaths(machine: Machine): DataPaths {
  const { env, platform, home } = machine;
  const settingsFolder = env['WB_SETTINGS'] || join(settingsParent(machine), folderName);
  const runtime = env['XDG_RUNTIME_DIR'];
  return {
    settingsFolder,
    settingsFile: join(settingsFolder, 'settings.json'),
    logFile: join(settingsFolder, 'logs', 'workbench.log'),
    socketFolders: [
      ...(runtime ? [join(runtime, folderName)] : []),
      join(settingsFolder, 'run'),
      join(machine.temporary, `${folderName}-${machine.userId}`),
    ],
    home,
    suggestedWorkspace:
      platform === 'win32' ? join(home, 'Documents', workspaceName) : join(home, workspaceName),
  };
}

function settingsParent({ env, platform, home }: Machine): string {
  if (platform === 'win32') return env['APPDATA'] || join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env['XDG_CONFIG_HOME'] || join(home, '.config');
}
