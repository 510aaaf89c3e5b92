import { calls, type RecordCallName } from '../../db/contract/calls.ts';
import type { Backup, Notice } from '../../db/contract/workspaces-calls.ts';
import { err, ok, type AppError, type Result } from '../../db/model/result.ts';
import type { CoreClient } from './core-client.ts';
import { startIndexPump } from './index-pump.ts';
import { createVerifyJob, type VerifyJob } from './verify-job.ts';

/**
 * An open workspace: one thread that writes and, for a host that stays, one that only reads and one that keeps the index
 * of the search, so that neither a page nor a write ever waits for it.
 */
export interface CorePair {
  readonly path: string;
  readonly notices: readonly Notice[];
  /** Sends a parsed call to the thread of its kind. Rejects only for a bug. */
  call(name: RecordCallName, request: unknown): Promise<Result<unknown>>;
  backups(): Promise<readonly Backup[]>;
  readonly verify: VerifyJob;
  close(): Promise<void>;
}

export interface CorePairOptions {
  readonly path: string;
  readonly startClient: () => CoreClient;
  /** A command that is soon over lets the writing thread answer everything and starts no other. */
  readonly hasReader: boolean;
  /** The writing thread died and the workspace could not be opened again. */
  readonly onLost: (error: AppError) => void;
}

/** Opens a workspace for writing. A thread that dies is replaced at the next call. */
export async function openCorePair(options: CorePairOptions): Promise<Result<CorePair>> {
  const { path, startClient, hasReader, onLost } = options;
  const first = await openClient(startClient, (client) => client.ask('openWriter', { path }));
  if (!first.ok) return first;
  const writer = replaceable(first.value.client, async () => {
    const again = await openClient(startClient, (client) => client.ask('openWriter', { path }));
    if (!again.ok) onLost(again.error);
    return again;
  });
  const reader = replaceable(null, () =>
    openClient(startClient, (client) => client.ask('openReader', { path })),
  );

  const verify = createVerifyJob(path, startClient);
  const indexer = replaceable(null, () =>
    openClient(startClient, (client) => client.ask('openReader', { path })),
  );
  const pump = hasReader ? startIndexPump(() => ask(indexer, 'search.update', {})) : null;
  const threadOf = (name: RecordCallName): Replaceable => {
    if (!hasReader || isForWriter(name)) return writer;
    return name === 'search.update' ? indexer : reader;
  };

  return ok({
    path,
    notices: first.value.answer,
    verify,
    call: async (name, request) => {
      const answer = await ask(threadOf(name), name, request);
      if (calls[name].kind === 'write') pump?.nudge();
      return answer;
    },
    backups: async () => valueOr(await writer.use((client) => client.ask('backups', { path })), []),
    close: async () => {
      await verify.cancel();
      const indexed = Promise.all([pump?.stop(), indexer.stop()]);
      await reader.stop();
      await indexed;
      await writer.stop();
    },
  });
}

/** Opens what can be read of a workspace without taking it; every write is refused. */
export async function openCoreReader(path: string, startClient: () => CoreClient): Promise<Result<CorePair>> {
  const opened = await openClient(startClient, (client) => client.ask('openReader', { path }));
  if (!opened.ok) return opened;
  const { client } = opened.value;
  const verify = createVerifyJob(path, startClient);
  return ok({
    path,
    notices: [],
    verify,
    call: async (name, request) =>
      calls[name].kind === 'write'
        ? err('workspace-read-only', { path })
        : client.ask('call', { name, request }),
    backups: async () => valueOr(await client.ask('backups', { path }), []),
    close: async () => {
      await verify.cancel();
      await client.stop();
    },
  });
}

interface Opened<A> {
  readonly client: CoreClient;
  readonly answer: A;
}

async function openClient<A>(
  startClient: () => CoreClient,
  open: (client: CoreClient) => Promise<Result<A>>,
): Promise<Result<Opened<A>>> {
  const client = startClient();
  try {
    const answer = await open(client);
    if (answer.ok) return ok({ client, answer: answer.value });
    await client.stop();
    return answer;
  } catch (thrown) {
    await client.stop();
    throw thrown;
  }
}

interface Replaceable {
  use<A>(work: (client: CoreClient) => Promise<Result<A>>): Promise<Result<A>>;
  stop(): Promise<void>;
}

function replaceable(first: CoreClient | null, replace: () => Promise<Result<Opened<unknown>>>): Replaceable {
  let client = first;
  let replacing: Promise<Result<Opened<unknown>>> | null = null;
  return {
    use: async (work) => {
      if (client?.isAlive()) return work(client);
      replacing ??= replace().finally(() => (replacing = null));
      const replaced = await replacing;
      if (!replaced.ok) return replaced;
      client = replaced.value.client;
      return work(client);
    },
    stop: async () => {
      await replacing?.catch(() => undefined);
      await client?.stop();
    },
  };
}

/** The settings that `wb doctor` reports matter on the connection that writes. */
function isForWriter(name: RecordCallName): boolean {
  return calls[name].kind === 'write' || name === 'record.doctor';
}

function ask(to: Replaceable, name: RecordCallName, request: unknown): Promise<Result<unknown>> {
  return to.use((client) => client.ask('call', { name, request }));
}

function valueOr<T>(result: Result<T>, fallback: T): T {
  return result.ok ? result.value : fallback;
}
