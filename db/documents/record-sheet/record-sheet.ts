import type { Answers } from '../../model/form/answers.ts';
import type { Form } from '../../model/form/form.ts';
import type { ProgressStatus } from '../../model/progress.ts';
import type { Assessor } from '../../model/record.ts';
import type { Signature, VisitFields } from '../../model/visit.ts';

/** One visit as its paper has it: what stands, without what was corrected or withdrawn. */
export interface RecordSheet {
  readonly office: string;
  /** A provisional number; the office alone gives others. */
  readonly number: string;
  readonly schoolName: string;
  readonly visit: Omit<VisitFields, 'organizationId'>;
  readonly topics: readonly string[];
  readonly members: readonly string[];
  /** Nothing is recorded yet: what is empty is room to write by hand, and forms are printed with their choices. */
  readonly isBlank: boolean;
  readonly notes: readonly SheetNote[];
  readonly forms: readonly SheetForm[];
  readonly measures: readonly SheetMeasure[];
  readonly problems: readonly SheetProblem[];
  readonly files: readonly SheetFile[];
  readonly signatures: readonly SheetSignature[];
  readonly seal: SheetSeal | null;
}

export interface SheetNote {
  readonly atMs: number;
  readonly text: string;
  readonly measureCode: string;
}

export interface SheetForm {
  readonly form: Form;
  readonly answers: Answers;
  readonly assessor: Assessor;
  /** Beside an inspector's sheet what the school said of itself, if it did. */
  readonly selfAnswers: Answers | null;
  /** The day that it is about, which its expressions take for today. */
  readonly checkedOn: string;
}

/** A measure, with the entry of the day if there is one. */
export interface SheetMeasure {
  readonly code: string;
  readonly title: string;
  readonly status: ProgressStatus | null;
  readonly percent: number | null;
  readonly isDifficult: boolean;
  readonly note: string;
}

export interface SheetProblem {
  readonly text: string;
  readonly basis: string;
  readonly measureCode: string;
}

export interface SheetFile {
  readonly name: string;
  readonly caption: string;
  readonly sha256: string;
  readonly atMs: number;
}

export type SheetSignature = Pick<Signature, 'role' | 'name'> & {
  /** The drawn signature; null where the paper is signed. */
  readonly picture: { readonly mediaType: string; readonly base64: string } | null;
};

export interface SheetSeal {
  readonly sealedAtMs: number;
  readonly actorName: string;
  readonly contentHash: string;
  /** What stands now is what was sealed; without an amendment it is not where other laptops had changed it too. */
  readonly isUnchanged: boolean;
  readonly amendments: readonly SheetAmendment[];
}

export interface SheetAmendment {
  readonly atMs: number;
  readonly actorName: string;
  /** What was changed, in words. */
  readonly what: string;
  readonly reason: string;
}
