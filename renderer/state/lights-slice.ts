import type { CallOutput } from '../../db/contract/calls.ts';
import type { LightSnapshot } from '../../db/contract/lights-calls.ts';
import type { LightSettings } from '../../db/model/light-rules.ts';
import type { PeriodKind } from '../../db/model/period.ts';
import type { Client } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import { periodWords } from '../locales/period-words.ts';
import type { GetStore, SetStore } from './store.ts';
import { selectArrival } from './workspace-slice.ts';

export type LightRule = CallOutput<'lightRules.get'>;
export type LightPreview = CallOutput<'lightRules.preview'>;
export type SnapshotDetail = CallOutput<'lightSnapshots.get'>;

export interface LightsSlice {
  readonly lightRule: LightRule | null;
  /** The rule that is being tried; null while it is the one in force. */
  readonly lightTrial: LightSettings | null;
  readonly lightPreview: LightPreview | null;
  readonly snapshots: readonly LightSnapshot[] | null;
  readonly snapshotDetail: SnapshotDetail | null;
  /** How the next period is to be fixed; the day is null for today. */
  readonly periodChoice: { readonly kind: PeriodKind; readonly asOf: string | null };
  readonly loadLights: () => Promise<void>;
  readonly loadSnapshots: () => Promise<void>;
  readonly tryLights: (trial: LightSettings | null) => Promise<void>;
  readonly saveLights: () => Promise<void>;
  readonly choosePeriod: (change: Partial<LightsSlice['periodChoice']>) => void;
  readonly fixPeriod: (planIds: readonly string[], period: string, asOf: string) => Promise<void>;
  readonly removeSnapshots: (snapshots: readonly LightSnapshot[]) => Promise<void>;
  readonly openSnapshot: (snapshotId: string | null) => Promise<void>;
}

export function createLightsSlice(set: SetStore, get: GetStore, client: Client): LightsSlice {
  let lastTrial = 0;

  /** What screens show of lights is read again. */
  async function reread(): Promise<void> {
    await Promise.all([get().loadLights(), get().loadSnapshots(), get().refreshStatus()]);
  }

  async function update({ yellowDays, redGap, behindLight }: LightSettings): Promise<boolean> {
    const seen = get().lightRule?.seen ?? selectArrival(get());
    const result = await client.call('lightRules.update', { yellowDays, redGap, behindLight, seen });
    if (!result.ok) get().notifyError(result.error);
    set({ lightTrial: null, lightPreview: null });
    await reread();
    return result.ok;
  }

  async function remove(snapshotIds: readonly string[]): Promise<boolean> {
    const seen = selectArrival(get());
    const result = await client.call('lightSnapshots.remove', { snapshotIds: [...snapshotIds], seen });
    if (!result.ok) get().notifyError(result.error);
    await reread();
    return result.ok;
  }

  async function restore(snapshotIds: readonly string[]): Promise<void> {
    const seen = selectArrival(get());
    const result = await client.call('lightSnapshots.restore', { snapshotIds: [...snapshotIds], seen });
    if (!result.ok) get().notifyError(result.error);
    await reread();
  }

  return {
    lightRule: null,
    lightTrial: null,
    lightPreview: null,
    snapshots: null,
    snapshotDetail: null,
    periodChoice: { kind: 'month', asOf: null },
    async loadLights() {
      const result = await client.call('lightRules.get', {});
      if (result.ok) set({ lightRule: result.value });
      else get().notifyError(result.error);
    },
    async loadSnapshots() {
      const result = await client.call('lightSnapshots.list', {});
      if (result.ok) set({ snapshots: result.value.rows });
      else get().notifyError(result.error);
    },
    async tryLights(trial) {
      lastTrial += 1;
      const asked = lastTrial;
      set({ lightTrial: trial, ...(trial === null && { lightPreview: null }) });
      if (trial === null) return;
      const { yellowDays, redGap, behindLight } = trial;
      const result = await client.call('lightRules.preview', { yellowDays, redGap, behindLight });
      if (asked !== lastTrial) return;
      if (result.ok) set({ lightPreview: result.value });
      else get().notifyError(result.error);
    },
    async saveLights() {
      const { lightRule, lightTrial } = get();
      if (!lightRule || !lightTrial || !(await update(lightTrial))) return;
      get().notify({
        text: i18n.t('settings:lightsSaved'),
        action: { label: i18n.t('settings:undo'), run: () => void update(lightRule) },
      });
    },
    choosePeriod(change) {
      set(({ periodChoice }) => ({ periodChoice: { ...periodChoice, ...change } }));
    },
    async fixPeriod(planIds, period, asOf) {
      const result = await client.call('lightSnapshots.add', { planIds: [...planIds], period, asOf });
      await reread();
      if (!result.ok) return get().notifyError(result.error);
      const { snapshotIds } = result.value;
      get().notify({
        text: i18n.t('settings:periodFixed', { period: periodWords(period), day: asOf }),
        action: { label: i18n.t('settings:undo'), run: () => void remove(snapshotIds) },
      });
    },
    async removeSnapshots(snapshots) {
      const snapshotIds = snapshots.map(({ id }) => id);
      set({ snapshotDetail: null });
      if (!(await remove(snapshotIds))) return;
      get().notify({
        text: i18n.t('settings:snapshotRemoved', { period: periodWords(snapshots[0]?.period ?? '') }),
        action: { label: i18n.t('settings:undo'), run: () => void restore(snapshotIds) },
      });
    },
    async openSnapshot(snapshotId) {
      if (snapshotId === null) return set({ snapshotDetail: null });
      const result = await client.call('lightSnapshots.get', { snapshotId });
      if (result.ok) set({ snapshotDetail: result.value });
      else get().notifyError(result.error);
    },
  };
}
