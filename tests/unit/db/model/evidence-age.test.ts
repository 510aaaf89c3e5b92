import { expect, test } from 'vitest';
import { evidenceAge } from '../../../../db/model/evidence-age.ts';

test.each([
  { evidenceCount: 0, lastEvidenceOn: null, age: 'none' },
  { evidenceCount: 2, lastEvidenceOn: null, age: 'none' },
  { evidenceCount: 1, lastEvidenceOn: '2026-09-01', age: null },
  { evidenceCount: 1, lastEvidenceOn: '2026-06-03', age: null },
  { evidenceCount: 1, lastEvidenceOn: '2026-06-02', age: 'stale' },
  { evidenceCount: 1, lastEvidenceOn: '2026-12-01', age: null },
])('$evidenceCount pieces, the newest of $lastEvidenceOn, are $age on 1 September', ({ age, ...measure }) => {
  expect(evidenceAge(measure, '2026-09-01')).toBe(age);
});
