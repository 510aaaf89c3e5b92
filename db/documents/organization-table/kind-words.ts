import { organizationKinds } from '../../model/organization.ts';
import type { OrganizationKind } from '../../model/organization.ts';

/** What a name or a type word ends with, first match wins. */
const endings: readonly (readonly [RegExp, OrganizationKind])[] = [
  [/(?:大学|学院|专科学校|高职|高校)$/, 'college'],
  [/(?:省|市|县|区|旗)委(?:员会)?$/, 'party-body'],
  [/管委会$/, 'government'],
  [/(?:领导小组|委员会)$/, 'committee'],
  [/政府$/, 'government'],
  [/(?:局|厅|教育行政部门)$/, 'bureau'],
  [/(?:处|科|股|室|(?<!学)部)$/, 'department'],
  [/联盟$/, 'alliance'],
  [/(?:省|自治区)$/, 'province'],
  [/(?:开发区|新区|高新区|园区)$/, 'place'],
  [/(?:县级市|县|旗|(?<!校)区)$/, 'county'],
  [/市$/, 'city'],
];

/** Words inside; the one that ends last counts, as in 学院路小学附属幼儿园. */
const schoolWords: readonly (readonly [RegExp, OrganizationKind])[] = [
  [/幼儿园|托儿所|托育|学前教育/g, 'kindergarten'],
  [/小学|教学点|完小/g, 'primary-school'],
  [/初级中学|初中/g, 'junior-high'],
  [/高级中学|高中|完全中学|完中/g, 'senior-high'],
  [/九年一贯|九年制/g, 'nine-year-school'],
  [/十二年一贯|十二年制/g, 'twelve-year-school'],
  [/职业(?:高级中学|高中|中学|初中)?|职高|职教|中职|中专|中等专业|技校|技工/g, 'vocational-school'],
  [/特殊教育|特教|盲校|聋校|盲聋|培智|启智/g, 'special-school'],
  [/培训/g, 'training-institution'],
];

/** Reads a word of a type column or the name of a unit; null when neither tells. */
export function kindFromWords(text: string): OrganizationKind | null {
  const words = text
    .normalize('NFKC')
    .replaceAll(/\([^()]*\)|\s/g, '')
    .toLowerCase();
  const own = organizationKinds.find((kind) => kind === words);
  if (own !== undefined) return own;
  const ending = endings.find(([pattern]) => pattern.test(words));
  if (ending !== undefined) return ending[1];
  return lastSchoolWord(words) ?? (/学校|中学|校$/.test(words) ? 'school' : null);
}

function lastSchoolWord(words: string): OrganizationKind | null {
  let last: { readonly kind: OrganizationKind; readonly end: number; readonly start: number } | null = null;
  for (const [pattern, kind] of schoolWords) {
    for (const match of words.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const isLater = last === null || end > last.end || (end === last.end && match.index < last.start);
      if (isLater) last = { kind, end, start: match.index };
    }
  }
  return last?.kind ?? null;
}
