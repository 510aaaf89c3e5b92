import type { Preferences } from '../../db/model/preferences.ts';
import type { Client } from '../client/client.ts';
import { speak } from '../locales/i18n.ts';
import type { GetStore, SetStore, Store } from './store.ts';

export interface PreferencesSlice {
  /** Changes how the page looks and keeps it for the next start; refused in a notice, and then nothing changes. */
  readonly changePreferences: (change: Partial<Preferences>) => Promise<void>;
}

const beforeTheHost: Preferences = { language: 'zh-CN', fontSize: 14 };

/** How the person wants the page to look; the usual until the host has answered. */
export function selectPreferences(store: Store): Preferences {
  return store.hostStatus?.preferences ?? beforeTheHost;
}

export function createPreferencesSlice(set: SetStore, get: GetStore, client: Client): PreferencesSlice {
  return {
    async changePreferences(change) {
      const result = await client.call('preferences.update', change);
      if (!result.ok) return get().notifyError(result.error);
      const preferences = result.value;
      speak(preferences.language);
      set(({ hostStatus }) => ({ hostStatus: hostStatus && { ...hostStatus, preferences } }));
    },
  };
}
