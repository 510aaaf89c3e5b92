import type { TestWorkspace } from './workspace.ts';

/** Lets the index read to the end. */
export async function indexAll(workspace: TestWorkspace) {
  for (;;) {
    const view = await workspace.do('search.update', {});
    if (view.indexed === view.total && view.waitingFiles === 0) return view;
  }
}
