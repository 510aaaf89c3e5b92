import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { FilePlace } from '../../db/contract/window-bridge.ts';
import type { Ids } from '../../db/model/ids.ts';
import { err, ok, type Result } from '../../db/model/result.ts';
import type { Workbench } from '../host/workbench.ts';

type Stored = Awaited<ReturnType<Workbench['ingest']>>;

interface Upload {
  readonly body: PassThrough;
  readonly stored: Promise<Stored>;
  /** The answer, once there is one: a disk may refuse in the middle of a file. */
  answer: Stored | null;
}

/** Takes files in parts, as the bridge sends them, and streams each into the vault. */
export interface FileIntake {
  readonly begin: (place: FilePlace) => Result<{ readonly uploadId: string }>;
  /** Answers when the next part may come; with the refusal as soon as there is one. */
  readonly push: (uploadId: string, part: Uint8Array) => Promise<Result<null>>;
  /** Answers when the file is on disk and waits at its place. */
  readonly end: (uploadId: string) => Promise<Stored>;
  /** The page cannot send the rest: nothing of the file is kept. */
  readonly drop: (uploadId: string) => Result<null>;
  /** The page is gone: what was not sent whole is not kept. */
  readonly breakOff: () => void;
}

/** More than a page sends at once by far. */
const mostAtOnce = 16;

export function createFileIntake(workbench: Pick<Workbench, 'ingest'>, ids: Ids): FileIntake {
  const uploads = new Map<string, Upload>();

  function begin({ name, ...place }: FilePlace): Result<{ readonly uploadId: string }> {
    if (uploads.size >= mostAtOnce) return err('invalid-input', { issues: [`files ≤ ${mostAtOnce}`] });
    const uploadId = ids.randomHex(16);
    const body = new PassThrough();
    body.on('error', () => undefined);
    const upload: Upload = { body, stored: workbench.ingest(body, place, name), answer: null };
    void upload.stored.then((answer) => (upload.answer = answer));
    uploads.set(uploadId, upload);
    return ok({ uploadId });
  }

  async function push(uploadId: string, part: Uint8Array): Promise<Result<null>> {
    const upload = uploads.get(uploadId);
    if (upload === undefined) return err('file-not-found', { file: uploadId });
    if (upload.answer === null && !upload.body.destroyed && !upload.body.write(part)) {
      const taken = once(upload.body, 'drain').catch(() => undefined);
      await Promise.race([taken, upload.stored]);
    }
    return upload.answer === null || upload.answer.ok ? ok(null) : upload.answer;
  }

  async function end(uploadId: string): Promise<Stored> {
    const upload = uploads.get(uploadId);
    if (upload === undefined) return err('file-not-found', { file: uploadId });
    upload.body.end();
    const answer = await upload.stored;
    uploads.delete(uploadId);
    return answer;
  }

  function drop(uploadId: string): Result<null> {
    uploads.get(uploadId)?.body.destroy(new Error('the upload was broken off'));
    uploads.delete(uploadId);
    return ok(null);
  }

  function breakOff(): void {
    for (const uploadId of uploads.keys()) drop(uploadId);
  }

  return { begin, push, end, drop, breakOff };
}
