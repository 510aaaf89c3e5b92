// What the reports of the test runners say, as { passed, failed, skipped }.
import { readFileSync } from 'node:fs';

/** A vitest run; a file that did not even load counts as one failure. */
export function vitestCounts(reportFile) {
  const report = readReport(reportFile);
  if (report === null) return null;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** A Playwright run. */
export function playwrightCounts(reportFile) {
  const report = readReport(reportFile);
  if (report === null) return null;
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
