/**
 * Which unit stands for each merged one: the end of its chain. Units that were merged into each other in a circle, as
 * two laptops can do without knowing, are one all the same: the smallest id stands for them. A pure function of the
 * pointers, so that the order in which merges arrive cannot matter. Units that stand for themselves are left out.
 */
export function standIns(mergedInto: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const id of mergedInto.keys()) {
    const standIn = endOfChain(mergedInto, id);
    if (standIn !== id) found.set(id, standIn);
  }
  return found;
}

function endOfChain(mergedInto: ReadonlyMap<string, string>, from: string): string {
  const passed: string[] = [];
  let at = from;
  for (;;) {
    const start = passed.indexOf(at);
    if (start >= 0) return passed.slice(start).reduce((least, id) => (id < least ? id : least));
    passed.push(at);
    const next = mergedInto.get(at);
    if (next === undefined) return at;
    at = next;
  }
}
