import { setTimeout } from 'node:timers/promises';
import type { CallRequest } from '../../db/contract/calls.ts';
import type { Backup, Refusal } from '../../db/contract/workspaces-calls.ts';
import { ok, type AppError, type Result } from '../../db/model/result.ts';
import type { CoreClient } from './core-client.ts';
import { openCorePair, openCoreReader, type CorePair } from './core-pair.ts';
import { findHolder, holderWords, removeHolder, writeHolder, type Holder } from './holder.ts';
import type { Log } from './logger.ts';

/** How others on this machine can reach this process while it has a workspace open. */
export interface Presence {
  readonly appear: (workspacePath: string) => Promise<Pick<Holder, 'address' | 'socketPath'>>;
  readonly disappear: () => Promise<void>;
}

export interface KeeperOptions {
  readonly host: Holder['host'];
  readonly startClient: () => CoreClient;
  readonly presence: Presence;
  readonly log: Log;
}

/** Keeps the one workspace that this process has open. Its changes run one after another. */
export interface WorkspaceKeeper {
  readonly current: () => CorePair | null;
  /** Why the last workspace that was asked for is not open. */
  readonly refusal: () => Refusal | null;
  /** Opens a workspace in place of the current one; if it is refused, the current one stays. */
  readonly open: (path: string) => Promise<Result<CorePair>>;
  readonly openForReading: (path: string) => Promise<Result<CorePair>>;
  readonly create: (input: CallRequest<'workspaces.create'>) => Promise<Result<CorePair>>;
  readonly restore: (path: string, backup: string | null) => Promise<Result<CorePair>>;
  readonly close: () => Promise<void>;
}

const attempts = 50;
const pauseMs = 100;

export function createWorkspaceKeeper({ host, startClient, presence, log }: KeeperOptions): WorkspaceKeeper {
  let current: CorePair | null = null;
  let refusal: Refusal | null = null;
  const inTurn = createTurns();

  async function open(path: string): Promise<Result<CorePair>> {
    if (current?.path === path) return ok(current);
    const opened = await openWhenFree(path);
    if (!opened.ok) {
      const error = nameHolder(path, opened.error);
      refusal = { path, ...error, backups: await backupsOf(path, error) };
      return { ok: false, error };
    }
    await close();
    current = opened.value;
    refusal = null;
    await announce(path);
    return opened;
  }

  /** A command holds a workspace for a moment: it is waited for. A host that stays is an answer at once. */
  async function openWhenFree(path: string): Promise<Result<CorePair>> {
    for (let attempt = 1; ; attempt += 1) {
      const opened = await openCorePair({
        path,
        startClient,
        hasReader: host !== 'cli',
        onLost: (error) => lose(path, error),
      });
      if (opened.ok || opened.error.code !== 'workspace-in-use' || attempt === attempts) return opened;
      const holder = findHolder(path);
      if (holder && holder.host !== 'cli') return opened;
      await setTimeout(pauseMs);
    }
  }

  /** Others only get a name and an address from it; without it the workspace is as safe, so it may fail. */
  async function announce(path: string): Promise<void> {
    try {
      writeHolder(path, { pid: process.pid, host, ...(await presence.appear(path)) });
    } catch {
      log.note('holder-not-announced');
    }
  }

  async function close(): Promise<void> {
    if (current === null) return;
    const closing = current;
    current = null;
    await presence.disappear();
    removeHolder(closing.path);
    await closing.close();
  }

  function lose(path: string, error: AppError): void {
    if (current?.path !== path) return;
    current = null;
    refusal = { path, ...error, backups: [] };
    removeHolder(path);
    void presence.disappear();
  }

  async function backupsOf(path: string, error: AppError): Promise<Backup[]> {
    if (error.code === 'workspace-not-found' || error.code === 'workspace-in-use') return [];
    const listed = await withClient((client) => client.ask('backups', { path })).catch(() => null);
    return listed?.ok ? [...listed.value] : [];
  }

  async function withClient<T>(work: (client: CoreClient) => Promise<Result<T>>): Promise<Result<T>> {
    const client = startClient();
    try {
      return await work(client);
    } finally {
      await client.stop();
    }
  }

  return {
    current: () => current,
    refusal: () => refusal,
    open: (path) => inTurn(() => open(path)),
    openForReading: (path) =>
      inTurn(async () => {
        const opened = await openCoreReader(path, startClient);
        if (opened.ok) current = opened.value;
        return opened;
      }),
    create: (input) =>
      inTurn(async () => {
        const created = await withClient((client) => client.ask('create', input));
        return created.ok ? open(input.path) : created;
      }),
    restore: (path, backup) =>
      inTurn(async () => {
        if (current?.path === path) await close();
        const restored = await withClient((client) => client.ask('restore', { path, backup }));
        return restored.ok ? open(path) : restored;
      }),
    close: () => inTurn(close),
  };
}

function nameHolder(path: string, error: AppError): AppError {
  if (error.code !== 'workspace-in-use') return error;
  const holder = findHolder(path);
  const address = holder?.address ?? null;
  return { code: error.code, details: { path, holder: holder ? holderWords(holder) : '—', address } };
}

function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}
