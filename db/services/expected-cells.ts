import { isSchool, organizationKinds } from '../model/organization.ts';
import type { ReadDb } from '../sql/driver.ts';
import { countiesOf, organizationsUnder, standingOrganizations } from '../sql/organization-queries.ts';
import type { Stored } from '../sql/plan-queries.ts';

const schoolKinds = organizationKinds.filter(isSchool);

export type OrganizationRow = Stored<'organization'>;

/** Which units a measure of a plan expects an entry of, by its scope; read once per plan. */
export interface ExpectedCells {
  of(measure: Stored<'measure'>): readonly OrganizationRow[];
}

export function expectedCells(db: ReadDb, plan: Stored<'plan'>): ExpectedCells {
  const cityId = plan.cityOrganizationId;
  const city = lazy(() => (cityId ? standingOrganizations(db, [cityId]) : []));
  const counties = lazy(() => (cityId ? countiesOf(db, cityId) : []));
  const schools = lazy(() => (cityId ? organizationsUnder(db, cityId, schoolKinds) : []));
  return {
    of: (measure) => {
      switch (measure.scope) {
        case 'city':
          return city();
        case 'counties':
          return counties();
        case 'schools':
          return schools();
        case 'named':
          return standingOrganizations(db, measure.scopeOrganizationIds);
      }
    },
  };
}

function lazy<T>(read: () => T): () => T {
  let value: { readonly kept: T } | null = null;
  return () => (value ??= { kept: read() }).kept;
}
