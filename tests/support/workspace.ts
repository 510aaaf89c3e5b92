import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { calls, type CallInput, type CallName, type CallOutput } from '../../db/contract/calls.ts';
import type { Result } from '../../db/model/result.ts';
import { createWorkspace } from '../../db/services/create-workspace.ts';
import type { Core, CoreDeps, OpenedCore } from '../../db/services/core.ts';
import { openReader, openWriter } from '../../db/services/open-workspace.ts';
import { countingIds, fixedClock, type FixedClock } from './clock.ts';
import { loadLibrary } from './library.ts';

const folders: string[] = [];
const cores: Core[] = [];

afterEach(async () => {
  for (const core of cores.splice(0)) await core.close().catch(() => undefined);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of this test's own, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-test-'));
  folders.push(folder);
  return folder;
}

export interface TestWorkspace {
  readonly path: string;
  readonly clock: FixedClock;
  readonly deps: CoreDeps;
  readonly opened: OpenedCore;
  /** Parses as dispatch does and expects an ok; throws with the error otherwise. */
  do<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** The same, answering whatever came. */
  try<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  close(): Promise<void>;
}

export interface WorkspaceOptions {
  readonly seed?: number;
  readonly planCodes?: readonly string[];
  readonly isWithSample?: boolean;
  readonly actorName?: string;
}

let library: ReturnType<typeof loadLibrary> | null = null;

export function testDeps(options: WorkspaceOptions = {}, clock = fixedClock()): CoreDeps {
  library ??= loadLibrary();
  return {
    clock,
    ids: countingIds(options.seed ?? 0),
    library,
    appVersion: '0.1.0-test',
    machine: 'test-laptop',
    sheetWorkerUrl: new URL('../../db/documents/foreign-sheet/sheet-worker.ts', import.meta.url),
    fileTextWorkerUrl: new URL('../../db/evidence/file-text-worker.ts', import.meta.url),
    grantKey: 'of this run',
  };
}

/** A real workspace on disk, made by the real `workspaces.create` and open for work. */
export async function setupWorkspace(options: WorkspaceOptions = {}): Promise<TestWorkspace> {
  const clock = fixedClock();
  const deps = testDeps(options, clock);
  const folder = path.join(temporaryFolder(), '教育督导工作区');
  const created = await createWorkspace(
    {
      path: folder,
      office: '测试市教育局督导室',
      actorName: options.actorName ?? '测试员甲',
      actorRole: '督学',
      planCodes: [...(options.planCodes ?? ['guilin-2022', 'xinzhou-reform'])],
      isWithSample: options.isWithSample ?? false,
    },
    deps,
  );
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  return openTestWorkspace(folder, deps, clock);
}

export async function openTestWorkspace(
  folder: string,
  deps: CoreDeps,
  clock: FixedClock,
): Promise<TestWorkspace> {
  const opened = await openWriter(folder, deps);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const reader = openReader(folder, deps);
  if (!reader.ok) throw new Error(JSON.stringify(reader.error));
  const writer = opened.value.core;
  cores.push(reader.value, writer);
  const tryCall = async <N extends CallName>(
    name: N,
    input: CallInput<N>,
  ): Promise<Result<CallOutput<N>>> => {
    const request = calls[name].input.parse(input);
    const core = calls[name].kind === 'write' ? writer : reader.value;
    const answer = (await core.call(name as never, request as never)) as Result<CallOutput<N>>;
    if (answer.ok) calls[name].output.parse(answer.value);
    return answer;
  };
  return {
    path: folder,
    clock,
    deps,
    opened: opened.value,
    try: tryCall,
    do: async (name, input) => {
      const answer = await tryCall(name, input);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
    close: async () => {
      for (const core of [reader.value, writer]) cores.splice(cores.indexOf(core), 1);
      await reader.value.close();
      await writer.close();
    },
  };
}
