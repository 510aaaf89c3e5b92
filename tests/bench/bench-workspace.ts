import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CallRequest, CallOutput, RecordCallName } from '../../db/contract/calls.ts';
import { createWorkspace } from '../../db/services/create-workspace.ts';
import type { Core, CoreDeps } from '../../db/services/core.ts';
import { openReader, openWriter } from '../../db/services/open-workspace.ts';
import { realClock } from '../../electron/host/real-clock.ts';
import { realIds } from '../../electron/host/real-ids.ts';
import { loadLibrary } from '../support/library.ts';

export interface BenchWorkspace {
  readonly path: string;
  readonly writer: Core;
  readonly reader: Core;
  do<N extends RecordCallName>(core: Core, name: N, request: CallRequest<N>): Promise<CallOutput<N>>;
  /** Ends the cores; the folder stays for a host to open. */
  release(): Promise<void>;
  remove(): void;
  /** Both. */
  close(): Promise<void>;
}

/** A real workspace with the real clock and ids, removed at the end. */
export async function openBenchWorkspace(): Promise<BenchWorkspace> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-workspace-'));
  const deps: CoreDeps = {
    clock: realClock,
    ids: realIds,
    library: loadLibrary(),
    appVersion: 'bench',
    machine: 'bench',
    sheetWorkerUrl: new URL('../../db/documents/foreign-sheet/sheet-worker.ts', import.meta.url),
    fileTextWorkerUrl: new URL('../../db/evidence/file-text-worker.ts', import.meta.url),
    grantKey: 'bench',
  };
  const workspacePath = path.join(folder, 'workspace');
  const request = {
    path: workspacePath,
    office: '试验',
    actorName: '试验',
    actorRole: '',
    isWithSample: false,
  };
  valueOf(await createWorkspace({ ...request, planCodes: ['guilin-2022'] }, deps));
  const { core: writer } = valueOf(await openWriter(workspacePath, deps));
  const reader = valueOf(openReader(workspacePath, deps));
  const release = async (): Promise<void> => {
    await reader.close();
    await writer.close();
  };
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  return {
    path: workspacePath,
    writer,
    reader,
    do: async (core, name, input) => valueOf(await core.call(name, input)),
    release,
    remove,
    close: async () => {
      await release();
      remove();
    },
  };
}

function valueOf<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
