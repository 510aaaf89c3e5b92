import type { CallOutput } from '../../db/contract/calls.ts';
import type { MeasureDetail } from '../../db/contract/measures-calls.ts';
import type { Client } from '../client/client.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { GetStore, SetStore } from './store.ts';

export interface EditDraftsPart {
  /** Texts typed into fields of the page and not yet saved, by `editKey`. */
  readonly editDrafts: Readonly<Record<string, string>>;
  readonly keepEdit: (call: string, subjectId: string, field: string, value: string) => void;
  readonly forgetEdit: (call: string, subjectId: string, field: string) => void;
}

export interface EditDraftsActions extends EditDraftsPart {
  /** Brings back what was typed into fields of this measure before. */
  readonly loadEdits: (measure: MeasureDetail, waiting: CallOutput<'drafts.list'>) => Promise<void>;
}

/** Drafts of the fields that are edited where they stand: due day, checklist lines, captions. */
export function createEditDrafts(
  set: SetStore,
  get: GetStore,
  { client, keeper }: { readonly client: Client; readonly keeper: DraftKeeper },
): EditDraftsActions {
  return {
    editDrafts: {},
    keepEdit(call, subjectId, field, value) {
      keeper.keep({ call, subjectId }, field, value);
      set(({ editDrafts }) => ({ editDrafts: { ...editDrafts, [editKey(call, subjectId, field)]: value } }));
    },
    forgetEdit(call, subjectId, field) {
      const key = editKey(call, subjectId, field);
      if (get().editDrafts[key] === undefined) return;
      keeper.keep({ call, subjectId }, field, '');
      keeper.flush();
      set(({ editDrafts }) => ({
        editDrafts: Object.fromEntries(Object.entries(editDrafts).filter(([other]) => other !== key)),
      }));
    },
    async loadEdits(measure, waiting) {
      const subjects = new Map([
        ['measures.update', [measure.id]],
        ['checklistItems.update', measure.checklistItems.map((item) => item.id)],
        ['evidence.update', get().measureEvidence.rows.map((row) => row.id)],
      ]);
      const places = waiting.filter(({ call, subjectId }) => subjects.get(call)?.includes(subjectId));
      for (const { call, subjectId } of places) {
        const draft = await client.call('drafts.get', { call, subjectId });
        if (!draft.ok) continue;
        const found = draft.value.fields.map(({ field, value }) => [editKey(call, subjectId, field), value]);
        set(({ editDrafts }) => ({ editDrafts: { ...Object.fromEntries(found), ...editDrafts } }));
      }
    },
  };
}

export function editKey(call: string, subjectId: string, field: string): string {
  return `${call} ${subjectId} ${field}`;
}
