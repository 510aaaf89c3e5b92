/** Work that nobody waits for, one piece after the other; one that fails keeps none from its turn. */
export function createAhead(): (work: () => Promise<unknown>) => void {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    last = last.then(work).catch(() => undefined);
  };
}
