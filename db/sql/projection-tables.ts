import type { FieldName, NounName } from '../model/nouns.ts';

/** How a field lies in its column. `json` is canonical JSON text. */
export type ColumnKind = 'text' | 'integer' | 'real' | 'boolean' | 'json';

type FieldColumns<N extends NounName> = Readonly<Record<FieldName<N>, ColumnKind>>;

const plan: FieldColumns<'plan'> = {
  code: 'text',
  titleZh: 'text',
  titleEn: 'text',
  shortTitleZh: 'text',
  shortTitleEn: 'text',
  issuerZh: 'text',
  issuerEn: 'text',
  startsOn: 'text',
  horizonOn: 'text',
  sourceZh: 'text',
  sourceEn: 'text',
  noteZh: 'text',
  noteEn: 'text',
  cityOrganizationId: 'text',
  isChosen: 'boolean',
};
const action: FieldColumns<'action'> = {
  planId: 'text',
  code: 'text',
  position: 'integer',
  labelZh: 'text',
  labelEn: 'text',
  titleZh: 'text',
  titleEn: 'text',
};
const measure: FieldColumns<'measure'> = {
  planId: 'text',
  actionId: 'text',
  code: 'text',
  position: 'integer',
  titleZh: 'text',
  titleEn: 'text',
  requirementZh: 'text',
  requirementEn: 'text',
  forms: 'json',
  scope: 'text',
  scopeOrganizationIds: 'json',
  dueOn: 'text',
  isContinuous: 'boolean',
  dueTextZh: 'text',
  dueTextEn: 'text',
  leadTextZh: 'text',
  denominatorZh: 'text',
  noteZh: 'text',
  noteEn: 'text',
  source: 'json',
  retiredOn: 'text',
  retiredReason: 'text',
};
const checklistItem: FieldColumns<'checklist_item'> = {
  measureId: 'text',
  position: 'integer',
  textZh: 'text',
  textEn: 'text',
};
const pilot: FieldColumns<'pilot'> = {
  measureId: 'text',
  organizationId: 'text',
  topicZh: 'text',
  topicEn: 'text',
  batch: 'integer',
  evaluation: 'text',
  source: 'json',
};
const indicator: FieldColumns<'indicator'> = {
  planId: 'text',
  attachTo: 'text',
  attachId: 'text',
  position: 'integer',
  nameZh: 'text',
  nameEn: 'text',
  unitZh: 'text',
  unitEn: 'text',
  rateKind: 'text',
  noteZh: 'text',
};
const target: FieldColumns<'target'> = {
  indicatorId: 'text',
  kind: 'text',
  comparator: 'text',
  value: 'real',
  valueMax: 'real',
  year: 'integer',
  periodZh: 'text',
  noteZh: 'text',
  source: 'json',
};
const reading: FieldColumns<'reading'> = {
  indicatorId: 'text',
  organizationId: 'text',
  kind: 'text',
  comparator: 'text',
  value: 'real',
  valueMax: 'real',
  numerator: 'real',
  denominator: 'real',
  text: 'text',
  asOfOn: 'text',
  schoolYear: 'text',
  periodZh: 'text',
  caliber: 'text',
  noteZh: 'text',
  actorId: 'text',
  correctsId: 'text',
  reason: 'text',
  source: 'json',
};
const organization: FieldColumns<'organization'> = {
  nameZh: 'text',
  nameEn: 'text',
  kind: 'text',
  code: 'text',
  parentId: 'text',
  isSample: 'boolean',
  noteZh: 'text',
  mergedIntoId: 'text',
};
const assignment: FieldColumns<'assignment'> = {
  measureId: 'text',
  organizationId: 'text',
  role: 'text',
  printedZh: 'text',
  isSuggested: 'boolean',
  dueOn: 'text',
};
const actor: FieldColumns<'actor'> = { name: 'text', role: 'text', office: 'text' };
const progress: FieldColumns<'progress'> = {
  measureId: 'text',
  organizationId: 'text',
  status: 'text',
  percent: 'real',
  isDifficult: 'boolean',
  note: 'text',
  checkedOn: 'text',
  actorId: 'text',
  correctsId: 'text',
  reason: 'text',
};
const evidence: FieldColumns<'evidence'> = {
  files: 'json',
  caption: 'text',
  standsForOn: 'text',
  organizationId: 'text',
  actorId: 'text',
};
const evidenceLink: FieldColumns<'evidence_link'> = {
  evidenceId: 'text',
  targetNoun: 'text',
  targetId: 'text',
};
const lightRule: FieldColumns<'light_rule'> = {
  yellowDays: 'integer',
  redGap: 'integer',
  behindLight: 'text',
};
const lightSnapshot: FieldColumns<'light_snapshot'> = {
  planId: 'text',
  period: 'text',
  asOf: 'text',
  ...lightRule,
  measures: 'json',
  actorId: 'text',
};

const form: FieldColumns<'form'> = {
  code: 'text',
  version: 'text',
  use: 'text',
  title: 'json',
  note: 'json',
  items: 'json',
  total: 'json',
};

const visit: FieldColumns<'visit'> = {
  organizationId: 'text',
  plannedOn: 'text',
  kind: 'text',
  purpose: 'text',
  subject: 'text',
  aim: 'text',
  arrivedAtMs: 'integer',
  leftAtMs: 'integer',
  methods: 'json',
  situation: 'text',
  highlights: 'text',
  feedback: 'text',
  schoolOpinion: 'text',
  advice: 'text',
  adviceDueOn: 'text',
  summary: 'text',
};
const visitPart: FieldColumns<'visit_part'> = { visitId: 'text', partNoun: 'text', part: 'text' };
const record: FieldColumns<'record'> = {
  kind: 'text',
  visitId: 'text',
  organizationId: 'text',
  formId: 'text',
  answers: 'json',
  assessor: 'text',
  measureId: 'text',
  text: 'text',
  basis: 'text',
  notedAtMs: 'integer',
  checkedOn: 'text',
  actorId: 'text',
  correctsId: 'text',
  reason: 'text',
};
const visitSeal: FieldColumns<'visit_seal'> = {
  visitId: 'text',
  signatures: 'json',
  open: 'json',
  contentHash: 'text',
  actorId: 'text',
};
const visitAmendment: FieldColumns<'visit_amendment'> = {
  visitId: 'text',
  field: 'text',
  before: 'text',
  after: 'text',
  reason: 'text',
  actorId: 'text',
};
const visitRule: FieldColumns<'visit_rule'> = {
  regularPerTerm: 'integer',
  recordWithinDays: 'integer',
  checkWithinDays: 'integer',
};
const filePlace = { evidenceId: 'text', fileIndex: 'integer' } as const;
const evidenceMask: FieldColumns<'evidence_mask'> = {
  ...filePlace,
  boxes: 'json',
  file: 'json',
  actorId: 'text',
};
const fileProtection: FieldColumns<'file_protection'> = {
  ...filePlace,
  purpose: 'text',
  retainUntilOn: 'text',
  isSealed: 'boolean',
};
const originalAccess: FieldColumns<'original_access'> = { ...filePlace, reason: 'text', actorId: 'text' };

/** Noun → its columns; the table bears the noun's name and the columns the fields' names in snake case. */
export const projectionColumns = {
  plan,
  action,
  measure,
  checklist_item: checklistItem,
  pilot,
  indicator,
  target,
  reading,
  organization,
  assignment,
  actor,
  progress,
  evidence,
  evidence_link: evidenceLink,
  light_rule: lightRule,
  light_snapshot: lightSnapshot,
  form,
  visit,
  visit_part: visitPart,
  record,
  visit_seal: visitSeal,
  visit_amendment: visitAmendment,
  visit_rule: visitRule,
  evidence_mask: evidenceMask,
  file_protection: fileProtection,
  original_access: originalAccess,
} as const satisfies { readonly [N in NounName]: FieldColumns<N> };

/**
 * Immutable nouns: their rows say where they come from and stay, marked, when withdrawn. A reading that came with the
 * plan has no such place.
 */
const recordNouns: readonly NounName[] = [
  'progress',
  'evidence',
  'reading',
  'record',
  'visit_seal',
  'visit_amendment',
  'evidence_mask',
  'original_access',
];

export const originColumns = [
  'operation_hash',
  'hlc',
  'wall_ms',
  'device_id',
  'epoch',
  'sequence',
  'is_withdrawn',
] as const;

export function hasOrigin(noun: NounName): boolean {
  return recordNouns.includes(noun);
}

export function columnsOf(noun: NounName): readonly (readonly [field: string, kind: ColumnKind])[] {
  return Object.entries(projectionColumns[noun]);
}

export function columnName(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
