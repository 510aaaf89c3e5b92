import { organizationKinds, type OrganizationKind } from '../../db/model/organization.ts';

export function isOrganizationKind(text: string): text is OrganizationKind {
  return (organizationKinds as readonly string[]).includes(text);
}
