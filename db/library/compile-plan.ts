import { deriveId } from '../model/ids.ts';
import type { ReferenceRow } from '../model/nouns.ts';
import { compileIndicators } from './compile-indicators.ts';
import { compileMeasure } from './compile-measure.ts';
import { unitId } from './compile-organizations.ts';
import type { UnitIds } from './compile-organizations.ts';
import type { ActionFile, PlanFile } from './library-schema.ts';
import { failAt } from './read-library-file.ts';
import type { ParsedFile } from './read-library-file.ts';

/** A plan with its actions in order of position, each with everything that belongs to it. */
export function compilePlan(
  plan: ParsedFile<PlanFile>,
  actions: readonly ParsedFile<ActionFile>[],
  units: UnitIds,
): readonly ReferenceRow[] {
  const { content } = plan;
  const planId = deriveId('plan', content.code);
  const ordered = actions.toSorted((a, b) => a.content.position - b.content.position);
  return [
    planRow(plan, planId, units),
    ...compileIndicators(
      content.indicators,
      { attachTo: 'plan', id: planId, code: 'plan' },
      { plan: content, section: '', headingLine: null },
    ),
    ...ordered.flatMap((action) => compileAction(action, content, planId, units)),
  ];
}

function planRow({ path, content }: ParsedFile<PlanFile>, id: string, units: UnitIds): ReferenceRow {
  return {
    noun: 'plan',
    id,
    fields: {
      code: content.code,
      titleZh: content.title.zh,
      titleEn: content.title.en,
      shortTitleZh: content.shortTitle.zh,
      shortTitleEn: content.shortTitle.en,
      issuerZh: content.issuer.zh,
      issuerEn: content.issuer.en,
      startsOn: content.startsOn,
      horizonOn: content.horizonOn,
      sourceZh: content.source.zh,
      sourceEn: content.source.en,
      noteZh: content.note.zh,
      noteEn: content.note.en,
      cityOrganizationId: unitId(units, content.city, path, ['city']),
      isChosen: false,
    },
  };
}

function compileAction(
  { path, content }: ParsedFile<ActionFile>,
  plan: PlanFile,
  planId: string,
  units: UnitIds,
): readonly ReferenceRow[] {
  const actionId = deriveId('action', plan.code, content.code);
  const place = { plan, section: content.label.zh, headingLine: content.headingLine };
  checkMeasureCodes(path, content);
  return [
    {
      noun: 'action',
      id: actionId,
      fields: {
        planId,
        code: content.code,
        position: content.position,
        labelZh: content.label.zh,
        labelEn: content.label.en,
        titleZh: content.title.zh,
        titleEn: content.title.en,
      },
    },
    ...compileIndicators(content.indicators, { attachTo: 'action', id: actionId, code: content.code }, place),
    ...content.measures.flatMap((measure, index) =>
      compileMeasure(measure, {
        ...place,
        path,
        actionId,
        position: index + 1,
        units,
        cooperating: content.cooperating
          .filter((unit) => unit.measures?.includes(measure.code) ?? true)
          .map((unit) => unit.printed),
      }),
    ),
  ];
}

/** Measures carry the action's code and run from 1; cooperating units speak of measures that exist. */
function checkMeasureCodes(path: string, action: ActionFile): void {
  const codes = action.measures.map((measure) => measure.code);
  codes.forEach((code, index) => {
    const expected = `${action.code}.${index + 1}`;
    if (code !== expected)
      failAt(path, ['measures', index, 'code'], `${code} stands where ${expected} belongs`);
  });
  action.cooperating.forEach((unit, index) => {
    const unknown = unit.measures?.find((code) => !codes.includes(code));
    if (unknown !== undefined) failAt(path, ['cooperating', index, 'measures'], `unknown measure ${unknown}`);
  });
}
