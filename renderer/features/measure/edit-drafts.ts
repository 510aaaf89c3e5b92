/** What was typed into a field of the page and not yet saved, by call, subject and field. */
export interface EditDrafts {
  find(call: string, subjectId: string, field: string): string | undefined;
  keep(call: string, subjectId: string, field: string, value: string): void;
  forget(call: string, subjectId: string, field: string): void;
}
