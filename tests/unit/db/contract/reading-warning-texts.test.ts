import { expect, test } from 'vitest';
import { readingWarningText } from '../../../../db/contract/reading-warning-texts.ts';
import { readingWarningCodes } from '../../../../db/model/reading-warnings.ts';

test.each(['zh-CN', 'en'] as const)('every warning has a sentence of its own in %s', (locale) => {
  const texts = readingWarningCodes.map((code) => readingWarningText({ code, details: {} }, locale));
  expect(new Set(texts).size).toBe(readingWarningCodes.length);
  expect(readingWarningText({ code: 'in-future', details: { day: '2026-01-01' } }, locale)).toContain(
    '2026-01-01',
  );
});
