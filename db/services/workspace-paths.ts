import path from 'node:path';

export function databasePath(workspacePath: string): string {
  return path.join(workspacePath, 'workbench.sqlite');
}

export function lockPath(workspacePath: string): string {
  return path.join(workspacePath, 'workspace.lock');
}

/** The index of the search: derived, of this copy alone, and in no backup. */
export function searchPath(workspacePath: string): string {
  return path.join(workspacePath, 'search.sqlite');
}

/** Where finished status spreadsheets of the page are kept. */
export function exportsPath(workspacePath: string): string {
  return path.join(workspacePath, 'exports');
}

/** Where files that were damaged are put aside, never deleted. */
export function damagedPath(workspacePath: string, stamp: string): string {
  return path.join(workspacePath, 'damaged', stamp);
}
