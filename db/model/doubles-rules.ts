/** What is compared to find units that were entered twice. */
export interface ComparedUnit {
  readonly id: string;
  readonly nameZh: string;
  readonly code: string;
  readonly parentId: string | null;
}

export type Likeness = 'code' | 'name' | 'similar-name';

/**
 * Units that may be the same as this one, the likeliest first: the same official code; the same name in the same
 * place; or the same name but for the words 省, 市, 县, 区, width, spaces and marks. Two different codes mean two units
 * unless name and place are the same.
 */
export function suspectedDoubles<T extends ComparedUnit>(
  unit: ComparedUnit,
  others: readonly T[],
): readonly { readonly unit: T; readonly alike: Likeness }[] {
  const parents = new Map(others.map(({ id, parentId }) => [id, parentId]));
  const own = { key: widthless(unit.nameZh), similar: similarKey(unit.nameZh) };
  const found = others.flatMap((other) => {
    if (other.id === unit.id || other.id === unit.parentId || other.parentId === unit.id) return [];
    const alike = likeness(unit, own, other, parents);
    return alike === null ? [] : [{ unit: other, alike }];
  });
  return found.toSorted((a, b) => order.indexOf(a.alike) - order.indexOf(b.alike));
}

const order: readonly Likeness[] = ['code', 'name', 'similar-name'];

function likeness(
  unit: ComparedUnit,
  own: { readonly key: string; readonly similar: string },
  other: ComparedUnit,
  parents: ReadonlyMap<string, string | null>,
): Likeness | null {
  if (unit.code !== '' && other.code === unit.code) return 'code';
  const isSameName = widthless(other.nameZh) === own.key;
  if (!isSameName && similarKey(other.nameZh) !== own.similar) return null;
  if (isSameName && other.parentId === unit.parentId) return 'name';
  const areCodesDifferent = unit.code !== '' && other.code !== '';
  if (areCodesDifferent || !isNear(unit, other, parents)) return null;
  return isSameName ? 'name' : 'similar-name';
}

/** Under the same unit, one of them under none, or one directly under what the other's parent stands under. */
function isNear(
  unit: ComparedUnit,
  other: ComparedUnit,
  parents: ReadonlyMap<string, string | null>,
): boolean {
  const [a, b] = [unit.parentId, other.parentId];
  return a === b || a === null || b === null || parents.get(a) === b || parents.get(b) === a;
}

function widthless(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{Cf}]/gu, '');
}

function similarKey(name: string): string {
  const words = widthless(name);
  return words.replaceAll(/自治[区州县]|[省市县区]/g, '') || words;
}
