import type { CallOutput } from '../../db/contract/calls.ts';
import { mediaKindOf } from '../../db/model/media-kind.ts';
import { ok, type Result } from '../../db/model/result.ts';
import type { Client } from '../client/client.ts';

/** What the workspace knows of a school beside its visits. */
export interface VisitBackground {
  readonly organizationId: string;
  readonly profile: CallOutput<'organizations.profile'>;
  readonly readings: CallOutput<'readings.list'>['rows'];
  readonly photos: readonly {
    readonly evidenceId: string;
    readonly fileUrl: string;
    readonly caption: string;
    readonly name: string;
  }[];
}

const newest = 12;

export async function readBackground(
  client: Client,
  organizationId: string,
): Promise<Result<VisitBackground>> {
  const profile = await client.call('organizations.profile', { organizationId });
  if (!profile.ok) return profile;
  const [readings, evidence] = await Promise.all([
    client.call('readings.list', { organizationId, limit: newest }),
    client.call('evidence.list', { organizationId, kind: 'picture', limit: newest }),
  ]);
  const photos = (evidence.ok ? evidence.value.rows : []).flatMap(({ id: evidenceId, caption, files }) =>
    files
      .filter(({ mediaType }) => mediaKindOf(mediaType) === 'picture')
      .map(({ fileId, name }) => ({ evidenceId, fileUrl: client.fileUrl(fileId, 'thumb'), caption, name })),
  );
  return ok({
    organizationId,
    profile: profile.value,
    readings: readings.ok ? readings.value.rows : [],
    photos: photos.slice(0, newest),
  });
}
