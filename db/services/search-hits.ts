import type { SearchHit } from '../contract/search-calls.ts';
import type { FoundSubject } from '../search/find-in-record.ts';
import type { ReadDb } from '../sql/driver.ts';
import { wordsIn } from '../model/form/form.ts';
import { listPlans } from '../sql/plan-queries.ts';
import { evidencePlaces, standingByIds, subjectsByIds } from '../sql/search-sources.ts';
import { visitsByIds } from '../sql/visit-queries.ts';

/** What was found, with the names that a person knows it by and the places it opens at. */
export function searchHits(db: ReadDb, found: readonly FoundSubject[]): SearchHit[] {
  const idsOf = (kind: FoundSubject['kind']): readonly string[] =>
    found.filter((one) => one.kind === kind).map(({ id }) => id);
  const entries = standingByIds(db, 'progress', idsOf('progress'));
  const evidence = standingByIds(db, 'evidence', idsOf('evidence'));
  const records = standingByIds(db, 'record', idsOf('record'));
  const forms = subjectsByIds(
    db,
    'form',
    [...records.values()].map(({ formId }) => formId ?? ''),
  );
  const visitIds = [...idsOf('visit'), ...[...records.values()].map(({ visitId }) => visitId)];
  const visits = new Map(visitsByIds(db, visitIds).map((visit) => [visit.fields.id, visit]));
  const indicators = subjectsByIds(db, 'indicator', idsOf('indicator'));
  const firstMeasure = new Map<string, string>();
  for (const { evidenceId, measureId } of evidencePlaces(db, idsOf('evidence'))) {
    if (!firstMeasure.has(evidenceId)) firstMeasure.set(evidenceId, measureId);
  }
  const measures = subjectsByIds(db, 'measure', [
    ...idsOf('measure'),
    ...[...entries.values()].map(({ measureId }) => measureId),
    ...[...records.values()].map(({ measureId }) => measureId ?? ''),
    ...[...indicators.values()].map(({ attachId }) => attachId),
    ...firstMeasure.values(),
  ]);
  const units = subjectsByIds(db, 'organization', [
    ...idsOf('organization'),
    ...[...entries.values(), ...evidence.values()].map(({ organizationId }) => organizationId ?? ''),
  ]);
  const plans = new Map(listPlans(db).map((plan) => [plan.id, plan]));

  return found.map(({ kind, id, day, field, context }) => {
    const entry = kind === 'progress' ? entries.get(id) : undefined;
    const piece = kind === 'evidence' ? evidence.get(id) : undefined;
    const indicator = kind === 'indicator' ? indicators.get(id) : undefined;
    const written = kind === 'record' ? records.get(id) : undefined;
    const form = forms.get(written?.formId ?? '');
    const visit = visits.get(kind === 'visit' ? id : (written?.visitId ?? ''));
    const measureId = {
      measure: id,
      progress: entry?.measureId,
      evidence: firstMeasure.get(id),
      record: written?.measureId,
    }[kind as string];
    const measure = measures.get(measureId ?? indicator?.attachId ?? '');
    const unit = units.get(
      kind === 'organization' ? id : (entry?.organizationId ?? piece?.organizationId ?? ''),
    );
    const plan = plans.get(kind === 'plan' ? id : (indicator?.planId ?? measure?.planId ?? ''));
    const titles: Partial<Record<FoundSubject['kind'], readonly [zh: string, en: string]>> = {
      plan: [plan?.titleZh ?? '', plan?.titleEn ?? ''],
      indicator: [indicator?.nameZh ?? '', indicator?.nameEn ?? ''],
      organization: [unit?.nameZh ?? '', unit?.nameEn ?? ''],
      evidence: [piece?.caption || (piece?.files[0]?.name ?? ''), ''],
      visit: [visit?.organizationName ?? '', visit?.organizationNameEn ?? ''],
      record: [wordsIn(form?.title, 'zh'), wordsIn(form?.title, 'en')],
    };
    const [titleZh, titleEn] = titles[kind] ?? [measure?.titleZh ?? '', measure?.titleEn ?? ''];
    return {
      kind,
      id,
      titleZh,
      titleEn,
      field,
      context: context.context,
      marks: context.marks.map(([start, end]) => [start, end]),
      day,
      planCode: plan?.code ?? '',
      measureId: measure?.id ?? null,
      measureCode: measure?.code ?? '',
      measureTitleZh: measure?.titleZh ?? '',
      measureTitleEn: measure?.titleEn ?? '',
      organizationId: visit?.fields.organizationId ?? unit?.id ?? null,
      organizationNameZh: visit?.organizationName ?? unit?.nameZh ?? '',
      organizationNameEn: visit?.organizationNameEn ?? unit?.nameEn ?? '',
      visit: visit ? { id: visit.fields.id, kind: visit.fields.kind, purpose: visit.fields.purpose } : null,
      record: written ? { kind: written.kind, formId: written.formId } : null,
    };
  });
}
