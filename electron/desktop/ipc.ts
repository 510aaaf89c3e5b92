import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { err, type Result } from '../../db/model/result.ts';
import { inputIssues } from '../host/input-issues.ts';
import type { Log } from '../host/logger.ts';
import { maxCallBytes, type Workbench } from '../host/workbench.ts';
import { isPageFrame } from './page-address.ts';
import { channels } from './channels.ts';
import type { FileIntake } from './file-intake.ts';

export interface IpcDeps {
  readonly workbench: Pick<Workbench, 'dispatch'>;
  readonly intake: FileIntake;
  readonly log: Log;
  /** The page has put on disk what was typed. */
  readonly onSettled: () => void;
}

const placeSchema = z.strictObject({
  call: z.string().min(1).max(80),
  subjectId: z.string().min(1).max(80),
  name: z.string().min(1).max(1000),
});
const uploadIdSchema = z.string().max(80);
const partSchema = z.instanceof(Uint8Array).refine(({ length }) => length <= maxCallBytes, '≤ 8 MB');

/** The only file with ipcMain: every message is checked for its sender and parsed before anything of it is used. */
export function answerIpc({ workbench, intake, log, onSettled }: IpcDeps): void {
  const handle = (channel: string, work: (...args: readonly unknown[]) => Promise<Result<unknown>>) =>
    ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...args: readonly unknown[]) => {
      if (isPageFrame(event.senderFrame)) return work(...args);
      log.note('foreign-sender', { channel });
      return err('unknown-call', { name: channel });
    });

  handle(channels.call, async (name, input) => {
    if (!isSmall(input)) return err('invalid-input', { issues: ['input ≤ 8 MB'] });
    return workbench.dispatch(name, input, 'page');
  });
  handle(channels.beginFile, async (place) => {
    const parsed = placeSchema.safeParse(place);
    return parsed.success ? intake.begin(parsed.data) : refuse(parsed.error);
  });
  handle(channels.pushFile, async (uploadId, part) => {
    const parsed = z.tuple([uploadIdSchema, partSchema]).safeParse([uploadId, part]);
    return parsed.success ? intake.push(...parsed.data) : refuse(parsed.error);
  });
  handle(channels.endFile, async (uploadId) => {
    const parsed = uploadIdSchema.safeParse(uploadId);
    return parsed.success ? intake.end(parsed.data) : refuse(parsed.error);
  });
  handle(channels.dropFile, async (uploadId) => {
    const parsed = uploadIdSchema.safeParse(uploadId);
    return parsed.success ? intake.drop(parsed.data) : refuse(parsed.error);
  });
  ipcMain.on(channels.settled, (event) => {
    if (isPageFrame(event.senderFrame)) onSettled();
  });
}

function refuse(error: z.ZodError): Result<never> {
  return err('invalid-input', { issues: inputIssues(error) });
}

/** Whether JSON could carry the input within the limit; what JSON cannot carry is not input of any call. */
function isSmall(input: unknown): boolean {
  try {
    return (JSON.stringify(input)?.length ?? 0) <= maxCallBytes;
  } catch {
    return false;
  }
}
