import { startHost, type TestHost } from '../support/host.ts';
import { readBytes, type Shell, type ShellOptions } from './shell.ts';

/** Starts the browser host and opens its page. */
export async function openServedShell({ home, watch, isOpening, newContext }: ShellOptions): Promise<Shell> {
  let host: TestHost = await startHost(home, { isOpening });
  const context = await newContext();
  watch.attend(context);
  await context.grantPermissions(['clipboard-read', 'clipboard-write', 'camera']);
  const page = await context.newPage();
  await page.goto(host.link);
  return {
    kind: 'served',
    page,
    home,
    call: (name, input) => host.call(name, input),
    fileBytes: (fileId) => readBytes(page, `/files/${fileId}?download=1`),
    willChoose: async () => undefined,
    kill: async () => {
      watch.expectFailures(true);
      await host.kill();
    },
    revive: async () => {
      host = await startHost(home, { isOpening: true, port: host.port });
      const other = await context.newPage();
      await other.goto(host.link);
      await other.close();
    },
    reopen: async () => {
      await page.goto('about:blank');
      await page.goto(await host.newLink());
      watch.expectFailures(false);
    },
    stop: async () => {
      watch.expectFailures(true);
      await host.stop();
      await context.close();
    },
  };
}
