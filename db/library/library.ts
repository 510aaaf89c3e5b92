import type { ReferenceRow } from '../model/nouns.ts';
import type { ProgressFields } from '../model/progress.ts';

/** One YAML file of the built-in content; `path` may be relative or absolute, with either kind of slash. */
export interface LibraryFile {
  readonly path: string;
  readonly text: string;
}

/** The built-in content as plain JSON. A row stands after every row that it names. */
export interface Library {
  /** Raised by hand with every change of the content. */
  readonly version: string;
  readonly rows: readonly ReferenceRow[];
  readonly sample: SampleData;
}

/** Invented units and entries, shown only to who asks for them; each name and note says that it is a sample. */
export interface SampleData {
  readonly organizations: readonly OrganizationRow[];
  readonly progress: readonly SampleProgress[];
}

export type OrganizationRow = Extract<ReferenceRow, { readonly noun: 'organization' }>;

/** An entry to be recorded by whoever loads the sample; it has no author and no identity of its own yet. */
export type SampleProgress = Readonly<
  Pick<
    ProgressFields,
    'measureId' | 'organizationId' | 'status' | 'percent' | 'isDifficult' | 'note' | 'checkedOn'
  >
>;
