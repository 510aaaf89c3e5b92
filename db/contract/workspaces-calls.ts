import { z } from 'zod';
import { actorFields } from '../model/actor.ts';
import { preferencesFields } from '../model/preferences.ts';
import { call } from './call.ts';
import { doneOutput, emptyInput, idInput } from './shapes.ts';

const pathInput = z.string().min(1).max(4000);

export const noticeSchema = z.object({
  code: z.enum([
    'unclean-stop',
    'drafts-waiting',
    'files-waiting',
    'unclaimed-files',
    'library-updated',
    'epoch-renewed',
    'restored-from-backup',
    'cloud-folder',
  ]),
  count: z.int(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const backupSchema = z.object({ name: z.string(), madeAtMs: z.int(), bytes: z.int() });
export type Backup = z.infer<typeof backupSchema>;

export const workspaceInfoSchema = z.object({
  path: z.string(),
  name: z.string(),
  workspaceId: z.string(),
  office: z.string(),
  actor: z.object({ id: z.string(), name: z.string(), role: z.string() }),
  planIds: z.array(z.string()),
  journal: z.object({ arrival: z.int(), hash: z.string() }),
  drafts: z.object({ fields: z.int(), files: z.int() }),
  lastBackup: backupSchema.nullable(),
  notices: z.array(noticeSchema),
});
export type WorkspaceInfo = z.infer<typeof workspaceInfoSchema>;

export const refusalSchema = z.object({
  path: z.string(),
  code: z.string(),
  details: z.record(z.string(), z.unknown()),
  backups: z.array(backupSchema),
});
export type Refusal = z.infer<typeof refusalSchema>;

const opened = [
  'workspace-not-found',
  'workspace-in-use',
  'workspace-read-only',
  'workspace-on-shared-folder',
  'workspace-from-newer-version',
  'database-damaged',
  'journal-damaged',
  'journal-behind-head',
  'disk-full',
  'storage-failed',
] as const;

export const workspacesCalls = {
  /** What the first screen needs: the open workspace, or why it was refused, or where one could be made. */
  'workspaces.status': call({
    kind: 'host',
    input: emptyInput,
    output: z.object({
      host: z.enum(['browser', 'desktop', 'cli']),
      version: z.string(),
      today: z.string(),
      preferences: preferencesFields,
      workspace: workspaceInfoSchema.nullable(),
      refusal: refusalSchema.nullable(),
      suggestedPath: z.string(),
      recentPaths: z.array(z.string()),
      builtInPlans: z.array(
        z.object({ code: z.string(), titleZh: z.string(), titleEn: z.string(), measures: z.int() }),
      ),
    }),
    errors: [],
  }),
  'workspaces.create': call({
    kind: 'host',
    input: z.strictObject({
      path: pathInput,
      office: actorFields.shape.office,
      actorName: actorFields.shape.name,
      actorRole: actorFields.shape.role,
      planCodes: z.array(z.string().max(60)).max(20),
      isWithSample: z.boolean(),
    }),
    output: workspaceInfoSchema,
    errors: ['workspace-exists', 'plan-not-found', ...opened],
  }),
  'workspaces.open': call({
    kind: 'host',
    input: z.strictObject({ path: pathInput }),
    output: workspaceInfoSchema,
    errors: opened,
  }),
  /** Puts a refused workspace's database aside, unharmed, and opens a backup or (null) what can be read of it. */
  'workspaces.restore': call({
    kind: 'host',
    input: z.strictObject({ path: pathInput, backup: z.string().max(200).nullable() }),
    output: workspaceInfoSchema,
    errors: opened,
  }),
  /** What is known inside the open workspace; the host adds the rest to `workspaces.status`. */
  'workspaces.info': call({
    kind: 'read',
    input: emptyInput,
    output: workspaceInfoSchema.omit({ path: true, name: true, lastBackup: true, notices: true }),
    errors: [],
  }),
  /** Corrects the office and the person of this laptop, who must be the one that was shown; what is not named stays. */
  'workspaces.update': call({
    kind: 'write',
    input: z.strictObject({ actorId: idInput, ...actorFields.partial().shape, seen: z.int().min(0) }),
    output: doneOutput,
    errors: ['actor-not-found'],
  }),
  /** Makes a checked copy of the database now, as every start does by itself. */
  'workspaces.backup': call({
    kind: 'write',
    input: emptyInput,
    output: backupSchema,
    errors: ['disk-full', 'storage-failed'],
  }),
  /** Changes which plans this office works on. */
  'plans.choose': call({
    kind: 'write',
    input: z.strictObject({ planId: idInput, isChosen: z.boolean(), seen: z.int().min(0) }),
    output: doneOutput,
    errors: ['plan-not-found'],
  }),
};
