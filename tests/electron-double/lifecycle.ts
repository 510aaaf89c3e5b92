const ready = Promise.withResolvers<void>();
let isReady = false;

/** Whether `ready` has been. */
export function hasBecomeReady(): boolean {
  return isReady;
}

/** Resolves when the app becomes ready, which is after the main entry has been evaluated to its end. */
export function whenReady(): Promise<void> {
  return ready.promise;
}

export function becomeReady(): void {
  isReady = true;
  ready.resolve();
}

export function requireReady(message: string): void {
  if (!isReady) throw new Error(message);
}

export function requireNotReady(message: string): void {
  if (isReady) throw new Error(message);
}
