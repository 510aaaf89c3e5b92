import type { Shell } from './shell.ts';

/**
 * What the record holds in Chinese alone: an English page shows it as it was written. A text whose English stands
 * beside it in the same answer (`titleZh`/`titleEn`, `organizationName`/`organizationNameEn`) is not among them.
 */
export async function recordWords(
  { call }: Shell,
  plans: readonly string[],
  measures: readonly string[],
): Promise<readonly string[]> {
  const answers: unknown[] = [await call('workspaces.status', {}), await call('about.get', {})];
  for (const plan of plans) answers.push(await call('measures.list', { plan }));
  for (const measure of measures) {
    const detail = await call('measures.get', { measure });
    answers.push(detail, await call('progress.list', { measureId: detail.id }));
  }
  return [...new Set(answers.flatMap((answer) => chineseAlone(answer)))];
}

function chineseAlone(value: unknown): readonly string[] {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => chineseAlone(one));
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return Object.entries(fields).flatMap(([name, inner]) => {
    const twin = fields[`${name.replace(/Zh$/, '')}En`];
    return typeof twin === 'string' && twin !== '' ? [] : chineseAlone(inner);
  });
}
