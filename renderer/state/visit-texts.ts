import type { VisitDetail } from '../../db/contract/visits-calls.ts';
import { ok, type Result } from '../../db/model/result.ts';
import type { Client, DraftPlace } from '../client/client.ts';
import { createDraftKeeper, type DraftMark, placeKey, type TypedText } from './draft-keeper.ts';
import { editKey } from './edit-drafts.ts';
import type { GetStore, SetStore } from './store.ts';

/** What is typed on the pages of visits and not recorded yet, by `editKey`. */
export interface VisitTextsPart {
  readonly visitTexts: Readonly<Record<string, string>>;
  readonly visitMarks: Readonly<Record<string, DraftMark>>;
  /** On disk within a second; an empty text forgets the field. */
  readonly typeVisit: (place: DraftPlace, field: string, text: string) => void;
  readonly flushVisit: (isLeaving?: boolean) => void;
  /** Resolves when all that was typed is on disk, or could not be put there. */
  readonly settleVisits: () => Promise<void>;
  /** All that is not known to be on disk, for the tab that goes on; nothing of it is sent from here any more. */
  readonly giveUpVisits: () => readonly TypedText[];
  readonly takeUpVisits: (texts: readonly TypedText[]) => void;
}

export interface VisitTexts extends VisitTextsPart {
  /** Shows what waits at the places of a visit, and nothing that another tab has recorded; what is newer here stays. */
  readonly load: (visit: VisitDetail) => Promise<Result<null>>;
  readonly loadPlace: (place: DraftPlace) => Promise<Result<null>>;
  /** Nothing of the place is sent while it is recorded. */
  readonly hold: (place: DraftPlace) => Promise<void>;
  /** What was recorded goes, and what was typed meanwhile stays; with null nothing was recorded. */
  readonly release: (place: DraftPlace, recorded: Readonly<Record<string, string>> | null) => void;
}

export function createVisitTexts(set: SetStore, get: GetStore, client: Client): VisitTexts {
  const keeper = createDraftKeeper({
    put: (place, field, value) => client.call('drafts.put', { ...place, field, value }),
    onMark: (place, field, mark) => {
      const key = editKey(place.call, place.subjectId, field);
      set(({ visitMarks }) => ({ visitMarks: { ...visitMarks, [key]: mark } }));
      if (mark.kind === 'kept') get().noteDraft(place);
    },
  });

  function show(place: DraftPlace, field: string, text: string): void {
    const key = editKey(place.call, place.subjectId, field);
    set(({ visitTexts }) => ({ visitTexts: { ...visitTexts, [key]: text } }));
  }

  function forget(place: DraftPlace, field: string): void {
    const key = editKey(place.call, place.subjectId, field);
    set(({ visitTexts }) => ({
      visitTexts: Object.fromEntries(Object.entries(visitTexts).filter(([other]) => other !== key)),
    }));
  }

  function typeVisit(place: DraftPlace, field: string, text: string): void {
    keeper.keep(place, field, text);
    show(place, field, text);
  }

  async function load(visit: VisitDetail): Promise<Result<null>> {
    const waiting = await client.call('drafts.list', {});
    if (!waiting.ok) return waiting;
    const measures = new Set(visit.measures.map(({ id }) => id));
    const records = new Set(visit.records.map(({ id }) => id));
    const shown = Object.keys(get().visitTexts).map(placeOfKey);
    const places = [...waiting.value, ...shown].filter(
      ({ call, subjectId }) =>
        (call.startsWith('visits.') || call === 'records.add'
          ? subjectId.split(':')[0] === visit.id
          : call === 'records.correct' && records.has(subjectId)) ||
        (call === 'progress.add' && measures.has(subjectId)),
    );
    const distinct = new Map(
      places.map(({ call, subjectId }) => [placeKey({ call, subjectId }), { call, subjectId }]),
    );
    for (const place of distinct.values()) {
      const loaded = await loadPlace(place);
      if (!loaded.ok) return loaded;
    }
    return ok(null);
  }

  async function loadPlace(place: DraftPlace): Promise<Result<null>> {
    await keeper.settle(place);
    const draft = await client.call('drafts.get', place);
    if (!draft.ok) return draft;
    const kept = Object.fromEntries(draft.value.fields.map(({ field, value }) => [field, value]));
    const found = Object.entries({ ...kept, ...keeper.unsent(place) }).map(([field, value]) => [
      editKey(place.call, place.subjectId, field),
      value,
    ]);
    set(({ visitTexts }) => {
      const others = Object.entries(visitTexts).filter(
        ([key]) => placeKey(placeOfKey(key)) !== placeKey(place),
      );
      return { visitTexts: Object.fromEntries([...others, ...found]) };
    });
    return ok(null);
  }

  return {
    visitTexts: {},
    visitMarks: {},
    typeVisit,
    flushVisit: (isLeaving) => keeper.flush(isLeaving),
    settleVisits: () => keeper.settleAll(),
    giveUpVisits: () => keeper.giveUp(),
    takeUpVisits: (texts) => {
      for (const { place, field, value } of texts) typeVisit(place, field, value);
    },
    load,
    loadPlace,
    hold: (place) => keeper.hold(place),
    release(place, recorded) {
      if (recorded) {
        keeper.forget(place);
        for (const [field, text] of Object.entries(recorded)) {
          const now = get().visitTexts[editKey(place.call, place.subjectId, field)];
          if (now === undefined || now === text) forget(place, field);
          else keeper.keep(place, field, now);
        }
      }
      keeper.release(place);
    },
  };
}

function placeOfKey(key: string): DraftPlace {
  const [call = '', subjectId = ''] = key.split(' ');
  return { call, subjectId };
}
