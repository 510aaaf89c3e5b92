import type { CallInput, CallOutput } from '../../db/contract/calls.ts';
import type { MeasureRow } from '../../db/contract/measures-calls.ts';
import type { VisitDetail, VisitRow } from '../../db/contract/visits-calls.ts';
import type { VisitRule } from '../../db/model/visit-rule.ts';
import type { AppError } from '../../db/model/result.ts';
import type { Client, DraftPlace } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import type { GetStore, SetStore } from './store.ts';
import { readBackground, type VisitBackground } from './visit-background.ts';
import { withBlobPictures } from './blob-pictures.ts';
import { closingPlace, textAt } from './visit-places.ts';
import { createVisitTexts, type VisitTextsPart } from './visit-texts.ts';
import { createVisitWrites, type VisitWrites } from './visit-writes.ts';

export interface VisitSlice extends VisitTextsPart, VisitWrites {
  readonly visits: readonly VisitRow[] | null;
  readonly visitTerm: CallOutput<'visits.term'> | null;
  readonly visitsError: AppError | null;
  readonly visitsView: 'list' | 'calendar' | 'term';
  readonly visit: VisitDetail | null;
  readonly visitError: AppError | null;
  readonly visitPreparation: CallOutput<'visits.prepare'> | null;
  /** Measures of the chosen plans that a visit may take along. */
  readonly visitMeasures: readonly MeasureRow[];
  readonly loadVisitMeasures: () => Promise<void>;
  /** The school of a visit beside the record of visits: profile, numbers and newest photos. */
  readonly visitBackground: VisitBackground | null;
  readonly loadVisitBackground: (organizationId: string) => Promise<void>;
  /** The paper that is shown before it is printed. */
  readonly visitSheet: CallOutput<'visits.sheet'> | null;
  readonly openVisitSheet: (visitId: string) => Promise<void>;
  readonly closeVisitSheet: () => void;
  /** As PDF, where the window lets one choose a place. */
  readonly saveVisitSheet: (visitId: string) => Promise<void>;
  /** Puts a drawn signature on disk; answers its file, or null with a notice. */
  readonly addSignature: (picture: Blob, name: string) => Promise<string | null>;
  /** Why a sealed visit is changed all the same; goes with every write until it is emptied. */
  readonly visitReason: string;
  readonly loadVisits: () => Promise<void>;
  readonly showVisits: (view: VisitSlice['visitsView']) => void;
  readonly openVisit: (visitId: string) => Promise<void>;
  readonly rereadVisit: () => Promise<void>;
  readonly giveReason: (reason: string) => void;
  /** Answers the new visit, or null when it was refused; what was typed then stays. */
  readonly visitRule: CallOutput<'visitRules.get'> | null;
  readonly loadVisitRule: () => Promise<void>;
  readonly updateVisitRule: (change: Partial<VisitRule>) => Promise<void>;
  /** Brings back a new visit that was begun. */
  readonly loadNewVisit: () => Promise<void>;
  readonly createVisit: (input: CallInput<'visits.create'>, place: DraftPlace) => Promise<string | null>;
  readonly cancelVisit: () => Promise<boolean>;
}

export function createVisitSlice(set: SetStore, get: GetStore, client: Client): VisitSlice {
  const { load, loadPlace, hold, release, ...part } = createVisitTexts(set, get, client);
  const texts = { load, loadPlace, hold, release, ...part };
  let opening = 0;

  async function loadVisits(): Promise<void> {
    const [visits, term] = await Promise.all([
      client.call('visits.list', {}),
      client.call('visits.term', {}),
    ]);
    set({ visitsError: visits.ok ? null : visits.error });
    if (visits.ok) set({ visits: visits.value });
    if (term.ok) set({ visitTerm: term.value });
  }

  async function rereadVisit(): Promise<void> {
    const { visit } = get();
    if (!visit) return;
    const found = await client.call('visits.get', { visitId: visit.id });
    if (get().visit?.id !== visit.id) return;
    if (found.ok) set({ visit: found.value });
    else get().notifyError(found.error);
  }

  async function openVisit(visitId: string): Promise<void> {
    const ticket = ++opening;
    if (get().visit?.id !== visitId) {
      set({ visit: null, visitError: null, visitPreparation: null, visitReason: '', visitRefusals: {} });
    }
    const found = await client.call('visits.get', { visitId });
    if (ticket !== opening) return;
    if (!found.ok) return set({ visitError: found.error });
    const loaded = await load(found.value);
    if (ticket !== opening) return;
    // Fields without what waits in them would be typed over it.
    if (!loaded.ok) return set({ visitError: loaded.error });
    set({ visit: found.value, visitError: null });
    void prepare(visitId, ticket);
  }

  async function prepare(visitId: string, ticket: number): Promise<void> {
    const prepared = await client.call('visits.prepare', { visitId });
    if (ticket === opening && prepared.ok) set({ visitPreparation: prepared.value });
  }

  async function loadVisitRule(): Promise<void> {
    const rule = await client.call('visitRules.get', {});
    if (rule.ok) set({ visitRule: rule.value });
    else get().notifyError(rule.error);
  }

  return {
    ...part,
    ...createVisitWrites(set, get, { client, texts, reread: rereadVisit }),
    visits: null,
    visitTerm: null,
    visitsError: null,
    visitsView: 'list',
    visit: null,
    visitError: null,
    visitPreparation: null,
    visitMeasures: [],
    visitBackground: null,
    visitSheet: null,
    visitReason: '',
    loadVisits,
    showVisits: (visitsView) => set({ visitsView }),
    openVisit,
    rereadVisit,
    async loadVisitMeasures() {
      await get().loadPlans();
      const chosen = (get().plans ?? []).filter(({ isChosen }) => isChosen);
      const lists = await Promise.all(chosen.map(({ code }) => client.call('measures.list', { plan: code })));
      set({ visitMeasures: lists.flatMap((list) => (list.ok ? list.value.rows : [])) });
    },
    async loadVisitBackground(organizationId) {
      const found = await readBackground(client, organizationId);
      if (found.ok) set({ visitBackground: found.value });
      else get().notifyError(found.error);
    },
    async openVisitSheet(visitId) {
      await part.settleVisits();
      const sheet = await client.call('visits.sheet', { visitId });
      if (sheet.ok) set({ visitSheet: { ...sheet.value, html: withBlobPictures(sheet.value.html) } });
      else get().notifyError(sheet.error);
    },
    closeVisitSheet: () => set({ visitSheet: null }),
    async saveVisitSheet(visitId) {
      const saved = await client.call('window.saveSheet', { visitId });
      if (!saved.ok) get().notifyError(saved.error);
      else if (saved.value.path !== null) {
        get().notify({ text: i18n.t('visits:notice.saved', { path: saved.value.path }) });
      }
    },
    async addSignature(picture, name) {
      const file = new File([picture], `${name}.png`, { type: 'image/png' });
      const stored = await client.putFile(closingPlace(get().visit?.id ?? ''), file);
      if (stored.ok) return stored.value.file.fileId;
      get().notifyError(stored.error);
      return null;
    },
    giveReason: (visitReason) => set({ visitReason }),
    visitRule: null,
    loadVisitRule,
    async updateVisitRule(change) {
      const { visitRule: rule } = get();
      if (!rule) return;
      const { regularPerTerm, recordWithinDays, checkWithinDays, seen } = rule;
      const wanted = { regularPerTerm, recordWithinDays, checkWithinDays, ...change };
      const updated = await client.call('visitRules.update', { ...wanted, seen });
      if (!updated.ok) get().notifyError(updated.error);
      await Promise.all([loadVisitRule(), loadVisits(), get().refreshStatus()]);
    },
    async loadNewVisit() {
      const loaded = await loadPlace({ call: 'visits.create', subjectId: 'new' });
      if (!loaded.ok) get().notifyError(loaded.error);
    },
    async createVisit(input, place) {
      const made = await client.call('visits.create', input);
      if (!made.ok) {
        get().notifyError(made.error);
        return null;
      }
      await hold(place);
      release(place, { form: textAt(get().visitTexts, place, 'form') ?? '' });
      await client.call('drafts.clear', place);
      await get().refreshStatus();
      return made.value.visitId;
    },
    async cancelVisit() {
      const visitId = get().visit?.id ?? '';
      const removed = await client.call('visits.remove', { visitId });
      if (!removed.ok) {
        get().notifyError(removed.error);
        return false;
      }
      get().notify({
        text: i18n.t('visits:notice.cancelled'),
        durationMs: 20_000,
        action: {
          label: i18n.t('visits:notice.restore'),
          run: () => void client.call('visits.restore', { visitId }).then(loadVisits),
        },
      });
      await loadVisits();
      return true;
    },
  };
}
