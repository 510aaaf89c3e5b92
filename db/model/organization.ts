import { z } from 'zod';
import { daySchema } from './calendar.ts';
import { idSchema } from './ids.ts';
import { nameSchema, textSchema } from './text.ts';

const schoolKinds = [
  'kindergarten',
  'primary-school',
  'junior-high',
  'senior-high',
  'nine-year-school',
  'twelve-year-school',
  'vocational-school',
  'special-school',
  'school',
] as const;

export const organizationKinds = [
  'province',
  'city',
  'county',
  'government',
  'party-body',
  'bureau',
  'department',
  'committee',
  'alliance',
  'collective',
  'place',
  ...schoolKinds,
  'college',
  'training-institution',
  'other',
] as const;
export const organizationKindSchema = z.enum(organizationKinds);
export type OrganizationKind = (typeof organizationKinds)[number];

/** A node of the tree of units. */
export const organizationFields = z.object({
  nameZh: nameSchema(200),
  nameEn: textSchema(300),
  kind: organizationKindSchema,
  /** Official code (a division's six digits, a school's identifier), or empty. */
  code: textSchema(60),
  parentId: idSchema.nullable(),
  isSample: z.boolean(),
  noteZh: textSchema(1000),
  /** The unit that a double was merged into; what was entered for the double stays as it was and counts there. */
  mergedIntoId: idSchema.nullable().default(null),
});
export type OrganizationFields = z.infer<typeof organizationFields>;

/** True for what a school-wide measure expects an entry of. */
export function isSchool(kind: OrganizationKind): boolean {
  return (schoolKinds as readonly OrganizationKind[]).includes(kind);
}

export const assignmentRoles = ['lead', 'responsible', 'cooperating', 'supervised'] as const;
export const assignmentRoleSchema = z.enum(assignmentRoles);

/** Who answers for a measure. `organizationId` is null while only the printed words are known. */
export const assignmentFields = z.object({
  measureId: idSchema,
  organizationId: idSchema.nullable(),
  role: assignmentRoleSchema,
  printedZh: textSchema(200),
  /** Guessed by function; true until the office confirms. */
  isSuggested: z.boolean(),
  dueOn: daySchema.nullable(),
});
export type AssignmentFields = z.infer<typeof assignmentFields>;
