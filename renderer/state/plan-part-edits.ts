import type { CallInput } from '../../db/contract/calls.ts';
import type { Edit } from '../../db/contract/shapes.ts';
import type { Result } from '../../db/model/result.ts';
import type { Client } from '../client/client.ts';
import { i18n } from '../locales/i18n.ts';
import type { GetStore } from './store.ts';

export interface PlanPartEdits {
  readonly addAssignment: (input: Omit<CallInput<'assignments.add'>, 'measureId'>) => Promise<boolean>;
  readonly addChecklistItem: (textZh: string) => Promise<boolean>;
  readonly editChecklistItem: (checklistItemId: string, textZh: string) => Promise<boolean>;
  readonly addIndicator: (
    input: Pick<CallInput<'indicators.create'>, 'nameZh' | 'unitZh' | 'rateKind'>,
  ) => Promise<boolean>;
  readonly removePart: (noun: 'assignment' | 'checklistItem' | 'indicator', id: string) => Promise<void>;
}

type Act = (work: (seen: number) => Promise<Result<Edit>>, text: string) => Promise<boolean>;

/** What hangs on the selected measure: units, checklist lines, indicators. */
export function createPlanPartEdits(get: GetStore, client: Client, act: Act): PlanPartEdits {
  const measureId = (): string => get().editMeasure?.id ?? '';
  const partCalls = {
    assignment: (id: string, seen: number) => client.call('assignments.remove', { assignmentId: id, seen }),
    checklistItem: (id: string, seen: number) =>
      client.call('checklistItems.remove', { checklistItemId: id, seen }),
    indicator: (id: string, seen: number) => client.call('indicators.remove', { indicatorId: id, seen }),
  } as const;

  return {
    addAssignment: (input) =>
      act(
        () => client.call('assignments.add', { ...input, measureId: measureId() }),
        i18n.t('planEdit:saved'),
      ),
    addChecklistItem: (textZh) =>
      act(
        () => client.call('checklistItems.create', { measureId: measureId(), textZh }),
        i18n.t('planEdit:saved'),
      ),
    editChecklistItem: (checklistItemId, textZh) =>
      act(
        (seen) => client.call('checklistItems.update', { checklistItemId, seen, textZh }),
        i18n.t('planEdit:saved'),
      ),
    addIndicator: (input) =>
      act(() => {
        const planId = get().planOutline?.plan.id ?? '';
        const place = { planId, attachTo: 'measure', attachId: measureId() } as const;
        return client.call('indicators.create', { ...place, ...input });
      }, i18n.t('planEdit:saved')),
    async removePart(noun, id) {
      await act((seen) => partCalls[noun](id, seen), i18n.t('planEdit:removed'));
    },
  };
}
