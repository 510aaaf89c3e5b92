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

export function setLocalSetting(db: WriteDb, name: LocalSettingName, value: string): void {
  db.run(
    'INSERT INTO local_setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  );
}
