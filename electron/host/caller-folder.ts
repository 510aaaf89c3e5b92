/** Where a person was when they called: npm starts scripts in the project and tells the folder in `INIT_CWD`. */
export function callerFolder(env: Readonly<Record<string, string | undefined>>, cwd: string): string {
  const isNpmScript = env['npm_lifecycle_event'] === 'wb' || env['npm_lifecycle_event'] === 'start';
  return (isNpmScript && env['INIT_CWD']) || cwd;
}
