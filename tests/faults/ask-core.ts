import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calls, type CallInput, type CallOutput, type RecordCallName } from '../../db/contract/calls.ts';
import { rehashBlob } from '../../db/evidence/vault.ts';
import type { Library } from '../../db/library/library.ts';
import type { Result } from '../../db/model/result.ts';
import type { Core, CoreDeps } from '../../db/services/core.ts';
import { realClock } from '../../electron/host/real-clock.ts';
import { realIds } from '../../electron/host/real-ids.ts';
import type { Asked } from './observe.ts';

/** What the built program gives its core: the machine's clock and chance, and the built library. */
export function builtDeps(): CoreDeps {
  const dist = join(import.meta.dirname, '../../dist');
  return {
    clock: realClock,
    ids: realIds,
    library: JSON.parse(readFileSync(join(dist, 'library.json'), 'utf8')) as Library,
    appVersion: '0.1.0-fault',
    machine: 'fault-laptop',
    sheetWorkerUrl: new URL(`file://${join(dist, 'node/sheet-worker.js')}`),
    fileTextWorkerUrl: new URL(`file://${join(dist, 'node/file-text-worker.js')}`),
    grantKey: 'fault',
  };
}

/** Asks an open core in this process as a host would; throws with the error of a refused call. */
export function askCore(core: Core, workspacePath: string): Asked {
  const ask = async <N extends RecordCallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const request = calls[name].input.parse(input);
    const answer = (await core.call(name, request as never)) as Result<CallOutput<N>>;
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  return {
    do: ask as Asked['do'],
    hashOfFile: async (fileId) => rehashBlob(workspacePath, (await ask('files.locate', { fileId })).sha256),
  };
}
