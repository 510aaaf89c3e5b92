import type { z } from 'zod';
import { actorFields } from './actor.ts';
import { evidenceFields, evidenceLinkFields } from './evidence.ts';
import { formFields } from './form/form.ts';
import { indicatorFields, readingFields, targetFields } from './indicator.ts';
import { lightSettingsFields } from './light-rules.ts';
import { lightSnapshotFields } from './light-snapshot.ts';
import { checklistItemFields, measureFields, pilotFields } from './measure.ts';
import { assignmentFields, organizationFields } from './organization.ts';
import { actionFields, planFields } from './plan.ts';
import { progressFields } from './progress.ts';
import { recordFields } from './record.ts';
import { visitAmendmentFields, visitFields, visitPartFields, visitSealFields } from './visit.ts';
import { visitRuleFields } from './visit-rule.ts';
import { evidenceMaskFields, fileProtectionFields, originalAccessFields } from './protection.ts';

/** Everything the journal speaks of: noun → the schema of its fields. */
export const nouns = {
  plan: planFields,
  action: actionFields,
  measure: measureFields,
  checklist_item: checklistItemFields,
  pilot: pilotFields,
  indicator: indicatorFields,
  target: targetFields,
  reading: readingFields,
  organization: organizationFields,
  assignment: assignmentFields,
  actor: actorFields,
  progress: progressFields,
  evidence: evidenceFields,
  evidence_link: evidenceLinkFields,
  light_rule: lightSettingsFields,
  light_snapshot: lightSnapshotFields,
  form: formFields,
  visit: visitFields,
  visit_part: visitPartFields,
  record: recordFields,
  visit_seal: visitSealFields,
  visit_amendment: visitAmendmentFields,
  visit_rule: visitRuleFields,
  evidence_mask: evidenceMaskFields,
  file_protection: fileProtectionFields,
  original_access: originalAccessFields,
} as const;

export type NounName = keyof typeof nouns;
export type NounFields<N extends NounName> = z.infer<(typeof nouns)[N]>;
export type FieldName<N extends NounName> = keyof NounFields<N> & string;
export const nounNames = Object.keys(nouns) as readonly NounName[];

/** A built-in row: part of the library, never an operation; an edit is a `set` on top. */
export type ReferenceRow = {
  readonly [N in NounName]: { readonly noun: N; readonly id: string; readonly fields: NounFields<N> };
}[NounName];
