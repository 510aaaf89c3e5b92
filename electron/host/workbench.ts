import type { Readable } from 'node:stream';
import type { CallSpec } from '../../db/contract/call.ts';
import {
  calls,
  isCallName,
  type CallInput,
  type CallName,
  type CallOutput,
  type HostCallName,
  type WindowCallName,
} from '../../db/contract/calls.ts';
import { ingestStream } from '../../db/evidence/vault.ts';
import { databasePath } from '../../db/services/workspace-paths.ts';
import type { Ids } from '../../db/model/ids.ts';
import { mediaKindOf } from '../../db/model/media-kind.ts';
import { err, ok, type Result } from '../../db/model/result.ts';
import { createAhead } from './ahead.ts';
import { createHostCalls, type HostCallDeps } from './host-calls.ts';
import { inputIssues } from './input-issues.ts';
import type { Log } from './logger.ts';
import { createWindowCalls, type DesktopWindow } from './window-calls.ts';

/** Who asks: the page, or a program of the same person on this machine, which may also send paths. */
export type Channel = 'page' | 'local';

/** Where a file waits: the call it is meant for and what that call is about. */
export interface DraftPlace {
  readonly call: string;
  readonly subjectId: string;
}

/** The file itself (a picture without what its camera wrote of it), a small picture of it, or one that fills a screen. */
export type FileKind = 'original' | 'thumb' | 'preview';

/** Which of them an address asks for. */
export function fileKindOf(query: URLSearchParams): FileKind {
  if (query.get('thumb') === '1') return 'thumb';
  return query.get('preview') === '1' ? 'preview' : 'original';
}

export interface LocatedFile {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
}

/** The product behind every host. Nothing here rejects: what is thrown inside becomes `internal`. */
export interface Workbench {
  /** Any call by name, as it came from outside; parsed here, once. */
  dispatch(name: unknown, input: unknown, channel: Channel): Promise<Result<unknown>>;
  /** The same for a caller inside the program that knows the contract. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  /** Opens a workspace without remembering it for the next start. */
  open(path: string): Promise<Result<null>>;
  /** Opens what can be read of a workspace that was refused, to find out what is wrong with it. */
  openForReading(path: string): Promise<Result<null>>;
  /** Streams a file into the vault and names it as waiting at a place. */
  ingest(stream: Readable, place: DraftPlace, name: string): Promise<Result<CallOutput<'drafts.addFile'>>>;
  /** Where the bytes of a file id, or of a picture derived from it, lie: `file-not-found` if there are none. */
  locate(fileId: string, kind: FileKind): Promise<Result<LocatedFile>>;
  close(): Promise<void>;
}

export interface WorkbenchDeps extends HostCallDeps {
  readonly ids: Ids;
  readonly log: Log;
  /** Null in a host without a window of its own. */
  readonly desktop: DesktopWindow | null;
}

/** What the input of one call may weigh as JSON. */
export const maxCallBytes = 8 * 1024 ** 2;

/** What one file may weigh. */
export const maxFileBytes = 2 * 1024 ** 3;

export function createWorkbench(deps: WorkbenchDeps): Workbench {
  const { keeper, log, ids } = deps;
  const hostCalls = createHostCalls(deps);
  const ahead = createAhead();
  const windowCalls = createWindowCalls(
    deps.desktop,
    (fileId) => locate(fileId, 'original'),
    () => {
      const path = keeper.current()?.path;
      return path === undefined ? null : databasePath(path);
    },
    (visitId) => call('visits.sheet', { visitId }),
  );

  async function dispatch(name: unknown, input: unknown, channel: Channel): Promise<Result<unknown>> {
    if (!isCallName(name)) return err('unknown-call', { name: wordFor(name) });
    const spec: CallSpec = calls[name];
    if (spec.isLocalOnly && channel === 'page') return err('unknown-call', { name });
    const parsed = spec.input.safeParse(input);
    if (!parsed.success) return err('invalid-input', { issues: inputIssues(parsed.error) });
    return guarded(name, () => route(name, parsed.data));
  }

  function route(name: CallName, request: unknown): Promise<Result<unknown>> {
    if (isHostCall(name)) return hostCalls[name](request as never);
    if (isWindowCall(name)) return windowCalls[name](request as never);
    return keeper.current()?.call(name, request) ?? Promise.resolve(err('workspace-not-open'));
  }

  async function guarded<T>(place: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work();
    } catch (thrown) {
      const reference = ids.randomHex(4).toUpperCase();
      log.failure(reference, place, thrown);
      return err('internal', { reference });
    }
  }

  const call = async <N extends CallName>(name: N, input: CallInput<N>) =>
    (await dispatch(name, input, 'local')) as Result<CallOutput<N>>;

  async function ingest(stream: Readable, place: DraftPlace, name: string) {
    const current = keeper.current();
    if (current === null) return err('workspace-not-open');
    const blank = { sha256: '0'.repeat(64), size: 0, mediaType: '', name };
    const checked = calls['drafts.addFile'].input.safeParse({ ...place, file: blank });
    if (!checked.success) return err('invalid-input', { issues: inputIssues(checked.error) });
    const stored = await ingestStream(current.path, stream, {
      name,
      partName: ids.next(),
      maxBytes: maxFileBytes,
    });
    if (!stored.ok) return stored;
    const { sha256, size, mediaType } = stored.value;
    const waiting = await call('drafts.addFile', { ...place, file: { sha256, size, mediaType, name } });
    if (!waiting.ok) return waiting;
    ahead(() => makeThumb(current.path, sha256, mediaType));
    return ok({ ...waiting.value, isKnown: waiting.value.isKnown || stored.value.isKnown });
  }

  /** Before it is asked for, unless the workspace was closed meanwhile. */
  async function makeThumb(path: string, sha256: string, mediaType: string): Promise<void> {
    if (keeper.current()?.path !== path) return;
    const { derivedPicturePath } = await import('../../db/evidence/derived-pictures.ts');
    await derivedPicturePath(path, sha256, mediaType, 'thumb');
  }

  async function locate(fileId: string, kind: FileKind): Promise<Result<LocatedFile>> {
    const located = await call('files.locate', { fileId });
    const current = keeper.current();
    if (!located.ok) return located;
    if (current === null) return err('workspace-not-open');
    const { sha256, mediaType, name, isOriginal } = located.value;
    if (kind === 'original') {
      if (isOriginal || mediaKindOf(mediaType) !== 'picture') return located;
      const { cleanCopyPath } = await import('../../db/evidence/clean-copy.ts');
      const clean = await cleanCopyPath(current.path, sha256, mediaType);
      return clean === null
        ? err('picture-unreadable', { file: name })
        : ok({ path: clean, name, mediaType });
    }
    const { derivedPicturePath } = await import('../../db/evidence/derived-pictures.ts');
    const path = await derivedPicturePath(current.path, sha256, mediaType, kind);
    return path === null ? err('file-not-found', { file: name }) : ok({ path, name, mediaType: derivedType });
  }

  return {
    dispatch,
    call,
    open: (path) => guarded('open', async () => withoutValue(await keeper.open(path))),
    openForReading: (path) => guarded('open', async () => withoutValue(await keeper.openForReading(path))),
    ingest: (stream, place, name) => guarded('ingest', () => ingest(stream, place, name)),
    locate: (fileId, kind) => guarded('locate', () => locate(fileId, kind)),
    close: async () => void (await guarded('close', async () => ok(await keeper.close()))),
  };
}

/** What a caller sent for a name, as far as it can be said; anything at all may come. */
function wordFor(name: unknown): string {
  return typeof name === 'string' ? name.slice(0, 80) : typeof name;
}

const derivedType = 'image/webp';

function isHostCall(name: CallName): name is HostCallName {
  return calls[name].kind === 'host';
}

function isWindowCall(name: CallName): name is WindowCallName {
  return calls[name].kind === 'window';
}

function withoutValue(result: Result<unknown>): Result<null> {
  return result.ok ? ok(null) : result;
}
