import childProcess, { type ForkOptions } from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { appFolder } from './double.ts';

/** Lets `process` look as it does in Electron's main process. */
export function disguiseProcess(): void {
  const [executable = ''] = appFolder.argv;
  process.argv.splice(0, process.argv.length, ...appFolder.argv);
  process.execPath = executable;
  process.execArgv = [];
  const facts = {
    type: 'browser',
    resourcesPath: appFolder.resourcesPath,
    ...(appFolder.isPackaged ? {} : { defaultApp: true }),
  };
  for (const [key, value] of Object.entries(facts))
    Object.defineProperty(process, key, { value, configurable: true });
  forkAsNode();
}

/** As Electron does it: a forked child is Node.js, not a second app. */
function forkAsNode(): void {
  const { fork } = childProcess;
  type Fork = (modulePath: string, args?: readonly string[] | ForkOptions, options?: ForkOptions) => unknown;
  const forked: Fork = (modulePath, args, options) => {
    const isWithArgs = Array.isArray(args);
    const given = (isWithArgs ? options : (args as ForkOptions | undefined)) ?? {};
    const env = { ...(given.env ?? process.env), ELECTRON_RUN_AS_NODE: '1' };
    return fork(modulePath, isWithArgs ? (args as readonly string[]) : [], { ...given, env });
  };
  childProcess.fork = forked as typeof fork;
  syncBuiltinESMExports();
}
