import type { InboxGroup } from '../../../../db/contract/inbox-calls.ts';
import { i18n } from '../../../locales/i18n.ts';
import { localName } from '../../../locales/local-name.ts';
import { timeOf } from './tile-model.ts';

/** Of what day and visit a group is. */
export function groupTitle({ visit, from, to }: InboxGroup): string {
  if (visit) {
    const unit = localName(visit.organizationName, visit.organizationNameEn);
    return i18n.t('inbox:othersVisit', { day: visit.plannedOn, unit });
  }
  if (from === null || to === null) return i18n.t('inbox:timeless');
  return i18n.t('inbox:others', { day: from.slice(0, 10), from: timeOf(from), to: timeOf(to) });
}
