import type { ReadDb, WriteDb } from './driver.ts';

/** What belongs to this copy of the workspace alone: never an operation, never in the digest. */
export const localSettingNames = [
  'workspace_id',
  'device_id',
  'epoch',
  'home',
  'office',
  'actor_id',
  'last_hlc',
  'library',
] as const;
export type LocalSettingName = (typeof localSettingNames)[number];

export function findLocalSetting(db: ReadDb, name: LocalSettingName): string | null {
  return db.get<{ value: string }>('SELECT value FROM local_setting WHERE name = ?', name)?.value ?? null;
}

/** A setting that every workspace has; its absence is damage that the start sequence should have named. */
export function getLocalSetting(db: ReadDb, name: LocalSettingName): string {
  const value = findLocalSetting(db, name);
  if (value === null) throw new Error(`local setting ${name} is missing`);
  return value;
}

/**
 * Settings that are gone, or that the record contradicts: its operations name the device, its actors the person.
 * Office, workspace id and epoch are known from nowhere else.
 */
export function unfoundedSettings(db: ReadDb): readonly LocalSettingName[] {
  const proofs = {
    device_id: 'SELECT 1 FROM operation WHERE device_id = ? LIMIT 1',
    actor_id: 'SELECT 1 FROM actor WHERE id = ?',
    workspace_id: null,
    epoch: null,
    office: null,
  } as const;
  const names = Object.keys(proofs) as (keyof typeof proofs)[];
  return names.filter((name) => {
    const value = findLocalSetting(db, name);
    const proof = proofs[name];
    return value === null || (proof !== null && db.get(proof, value) === undefined);
  });
}

export function setLocalSetting(db: WriteDb, name: LocalSettingName, value: string): void {
  db.run(
    'INSERT INTO local_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  );
}
