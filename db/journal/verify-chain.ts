import { originText } from '../model/operation.ts';
import type { VerifyProblem, VerifyProblemCode } from '../model/verify-problem.ts';
import { countSteps, type OnVerifyStep } from '../model/verify-step.ts';
import type { ReadDb } from '../sql/driver.ts';
import { findLocalSetting } from '../sql/local-settings.ts';
import { countOperations, iterateChains, type FoundOperation } from '../sql/operations.ts';
import { decodeHeader, payloadHash, sha256 } from './operation-bytes.ts';

export interface ChainReport {
  readonly problems: readonly VerifyProblem[];
  readonly operations: number;
  /** Subjects whose operations are damaged; comparing their rows would only repeat the finding. */
  readonly damagedSubjects: ReadonlySet<string>;
}

/**
 * Re-computes every header and payload hash, every link to the operation before, the density of every origin
 * and the order of arrival, and names each operation where one of them fails.
 */
export function verifyChains(db: ReadDb, onStep: OnVerifyStep): ChainReport {
  const problems: VerifyProblem[] = [];
  const damagedSubjects = new Set<string>();
  const ownDevice = findLocalSetting(db, 'device_id');
  let previous: FoundOperation | null = null;
  let isPreviousSound = true;
  let operations = 0;
  let newestHlc = '';
  const step = countSteps('chain', countOperations(db), onStep);
  for (const operation of iterateChains(db)) {
    const own = operationProblems(operation);
    const before = sameOrigin(previous, operation) ? previous : null;
    const isComparable = own.length === 0 && isPreviousSound;
    const found = [...own, ...linkProblems(before, operation, ownDevice, isComparable)];
    if (found.length > 0) damagedSubjects.add(operation.subjectId);
    problems.push(...found);
    const hlc = decodeHeader(operation.header)?.hlc ?? '';
    if (hlc > newestHlc) newestHlc = hlc;
    previous = operation;
    isPreviousSound = own.length === 0;
    operations += 1;
    step();
  }
  const lastHlc = findLocalSetting(db, 'last_hlc') ?? '';
  if (lastHlc < newestHlc) {
    const name = 'last_hlc';
    problems.push({ code: 'local-setting-changed', where: `local_setting ${name}`, details: { name } });
  }
  if (lastHlc > newestHlc) {
    problems.push({
      code: 'journal-truncated',
      where: 'operation',
      details: { operations, expectedClock: lastHlc, foundClock: newestHlc },
    });
  }
  return { problems, operations, damagedSubjects };
}

function operationProblems(operation: FoundOperation): readonly VerifyProblem[] {
  const header = decodeHeader(operation.header);
  if (sha256(operation.header) !== operation.hash || !header)
    return [problem('operation-header-changed', operation)];
  if (header.sequence !== operation.sequence || header.epoch !== operation.epoch) {
    return [problem('operation-out-of-order', operation, { expected: header.sequence })];
  }
  const columns = [header.device, header.noun, header.subject].join(' ');
  const found = [operation.device, operation.noun, operation.subjectId].join(' ');
  if (columns !== found)
    return [problem('operation-column-changed', operation, { expected: columns, found })];
  if (!operation.payload || !operation.salt) return [problem('operation-payload-missing', operation)];
  if (payloadHash(operation.salt, operation.payload) !== header.payload) {
    return [problem('operation-payload-changed', operation)];
  }
  return [];
}

function linkProblems(
  previous: FoundOperation | null,
  operation: FoundOperation,
  ownDevice: string | null,
  isComparable: boolean,
): readonly VerifyProblem[] {
  const expected = (previous?.sequence ?? 0) + 1;
  if (operation.sequence !== expected) {
    return [problem('operation-missing', operation, { from: expected, to: operation.sequence - 1 })];
  }
  if (!isComparable) return [];
  const isInChain = decodeHeader(operation.header)?.prev === (previous?.hash ?? null);
  const isInArrivalOrder =
    !previous || operation.device !== ownDevice || operation.arrival > previous.arrival;
  return isInChain && isInArrivalOrder ? [] : [problem('operation-out-of-order', operation, { expected })];
}

function sameOrigin(a: FoundOperation | null, b: FoundOperation): boolean {
  return a !== null && a.device === b.device && a.epoch === b.epoch;
}

function problem(
  code: VerifyProblemCode,
  operation: FoundOperation,
  details: VerifyProblem['details'] = {},
): VerifyProblem {
  return {
    code,
    where: originText(operation),
    details: {
      arrival: operation.arrival,
      sequence: operation.sequence,
      noun: operation.noun,
      subject: operation.subjectId,
      ...details,
    },
  };
}
