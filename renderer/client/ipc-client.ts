import type { CallInput, CallName, CallOutput } from '../../db/contract/calls.ts';
import type { WindowBridge } from '../../db/contract/window-bridge.ts';
import { err, type Result } from '../../db/model/result.ts';
import type { Client, DraftPlace } from './client.ts';
import { fileUrl } from './file-url.ts';

const partBytes = 1024 ** 2;

/** Talks to the window that shows this page; a window that does not answer is an error like any other. */
export function createIpcClient(bridge: WindowBridge): Client {
  return {
    call: <N extends CallName>(name: N, input: CallInput<N>) =>
      answered<CallOutput<N>>(bridge.call(name, input) as Promise<Result<CallOutput<N>>>),
    putFile: (place, file, onSent) => answered(sendFile(bridge, place, file, onSent)),
    fileUrl,
  };
}

/** A file is read from disk part by part, so that a large one never lies in memory whole. */
async function sendFile(
  bridge: WindowBridge,
  place: DraftPlace,
  file: File,
  onSent: (bytes: number) => void = () => undefined,
): ReturnType<Client['putFile']> {
  const begun = await bridge.beginFile({ ...place, name: file.name });
  if (!begun.ok) return begun;
  const { uploadId } = begun.value;
  for (let start = 0; start < file.size; start += partBytes) {
    const part = await readPart(file, start);
    if (part === null) {
      await bridge.dropFile(uploadId);
      return err('file-not-found', { file: file.name });
    }
    const taken = await bridge.pushFile(uploadId, new Uint8Array(part));
    if (!taken.ok) break;
    onSent(start + part.byteLength);
  }
  return bridge.endFile(uploadId);
}

/** Null when the file cannot be read any more: it was moved, or its stick was pulled out. */
async function readPart(file: File, start: number): Promise<ArrayBuffer | null> {
  try {
    return await file.slice(start, start + partBytes).arrayBuffer();
  } catch {
    return null;
  }
}

async function answered<T>(answer: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await answer;
  } catch {
    return err('host-unreachable');
  }
}
