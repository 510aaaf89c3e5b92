import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { errorText } from '../../db/contract/error-texts.ts';
import { errorCodes } from '../../db/model/errors.ts';
import type { AppError } from '../../db/model/result.ts';
import { databasePath } from '../../db/services/workspace-paths.ts';
import { faultFolder } from './fault-folder.ts';
import { startHost, type FaultHost } from './fault-host.ts';

export interface FaultWorkspace {
  readonly path: string;
  /** Where its hosts keep their settings. */
  readonly settings: string;
  readonly host: FaultHost;
  readonly measureId: string;
  readonly organizationIds: readonly [string, ...string[]];
}

/** A workspace made over HTTP and open in a real host; below `parent`, or in a folder of its own. */
export async function makeWorkspace(parent: string = faultFolder()): Promise<FaultWorkspace> {
  const path = join(parent, '教育督导工作区');
  const settings = faultFolder();
  const host = await startHost(path, settings);
  await host.do('workspaces.create', createInput(path));
  const { id: measureId, cells } = await host.do('measures.get', { measure: 'G3.7' });
  const [first = '', ...others] = cells.map(({ organizationId }) => organizationId);
  return { path, settings, host, measureId, organizationIds: [first, ...others] };
}

/** What the first page asks for a workspace at this path. */
export function createInput(path: string) {
  return {
    path,
    office: '测试市教育局督导室',
    actorName: '测试员甲',
    actorRole: '督学',
    planCodes: ['guilin-2022', 'xinzhou-reform'],
    isWithSample: false,
  };
}

/** The measures of the plans that it has. */
export async function everyMeasure(host: FaultHost): Promise<readonly string[]> {
  const plans = ['guilin-2022', 'xinzhou-reform'].map((plan) => host.do('measures.list', { plan }));
  return (await Promise.all(plans)).flatMap(({ rows }) => rows.map(({ id }) => id));
}

/** Records one entry; the number in its note makes it distinct. */
export function entryInput(
  { measureId, organizationIds }: Pick<FaultWorkspace, 'measureId' | 'organizationIds'>,
  note: string,
) {
  const [organizationId] = organizationIds;
  return {
    measureId,
    organizationId,
    status: 'on-track',
    percent: 60,
    note,
    checkedOn: '2025-05-18',
  } as const;
}

/**
 * Leaves what SQLite cannot notice: an entry is acknowledged and noted in head.json, the host is killed, and the
 * -wal that held the entry is deleted.
 */
export async function loseWal(workspace: FaultWorkspace): Promise<void> {
  const { path, host } = workspace;
  const { arrival } = await host.do('progress.add', entryInput(workspace, '只在日志里'));
  await expect.poll(() => readFileSync(join(path, 'head.json'), 'utf8')).toContain(`"arrival":${arrival},`);
  await host.kill();
  for (const ending of ['-wal', '-shm']) rmSync(`${databasePath(path)}${ending}`);
}

/** What the first page would show: the code of the refusal, and its sentence, which the terminal has as well. */
export async function refusalOf(host: FaultHost) {
  const { workspace, refusal } = await host.do('workspaces.status', {});
  if (workspace !== null || refusal === null) throw new Error('the workspace was not refused');
  const error = { code: refusal.code, details: refusal.details } as AppError;
  expect(errorCodes).toContain(error.code);
  const { sentence, nextStep } = errorText(error, 'zh-CN');
  await expect.poll(host.told).toContain(`${sentence}${nextStep}`);
  return { code: error.code, sentence, backups: refusal.backups };
}

export async function notesOf(host: FaultHost): Promise<readonly string[]> {
  const { rows } = await host.do('progress.list', { limit: 500 });
  return rows.map(({ note }) => note).toSorted();
}

export async function noticesOf(host: FaultHost): Promise<readonly string[]> {
  const { workspace, refusal } = await host.do('workspaces.status', {});
  if (workspace === null) throw new Error(`the workspace is not open: ${JSON.stringify(refusal)}`);
  return workspace.notices.map(({ code }) => code);
}
