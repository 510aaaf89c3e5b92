import { expect, test } from 'vitest';
import { calls, isCallName } from '../../../../db/contract/calls.ts';
import { errorText } from '../../../../db/contract/error-texts.ts';
import { fileTextRefusals } from '../../../../db/model/file-text.ts';
import { errorCodes } from '../../../../db/model/errors.ts';
import { sheetRefusals } from '../../../../db/model/sheet-refusal.ts';

test.each(['zh-CN', 'en'] as const)(
  'every failure has a sentence and a next step of its own in %s',
  (locale) => {
    const texts = errorCodes.map((code) => errorText({ code, details: {} }, locale));
    expect(new Set(texts.map(({ sentence }) => sentence)).size).toBe(errorCodes.length);
    expect(texts.filter(({ sentence, nextStep }) => sentence.length < 6 || nextStep.length < 6)).toEqual([]);
  },
);

test('details are filled in, lists with the comma of the language, and what is unknown is a dash', () => {
  const error = { code: 'organization-ambiguous', details: { count: 2, candidates: ['甲', '乙'] } } as const;
  expect(errorText(error, 'zh-CN').sentence).toBe('有 2 个单位叫“—”：甲、乙。没有记录。');
  expect(errorText(error, 'en').sentence).toBe(
    '2 organizations are called “—”: 甲, 乙. Nothing was recorded.',
  );
});

test('every reason for refusing a file is told in words', () => {
  const sentences = sheetRefusals.map(
    (reason) => errorText({ code: 'import-refused', details: { reason, part: '' } }, 'zh-CN').sentence,
  );
  expect(sentences.filter((sentence) => /[a-z]{4}/.test(sentence.replace('xls', '')))).toEqual([]);
  expect(new Set(sentences).size).toBe(sheetRefusals.length);
});

test('every reason for showing no text is told in words', () => {
  const sentences = fileTextRefusals.map(
    (reason) => errorText({ code: 'file-text-refused', details: { file: '一', reason } }, 'zh-CN').sentence,
  );
  expect(sentences.filter((sentence) => /[a-z]-[a-z]/.test(sentence))).toEqual([]);
  expect(new Set(sentences).size).toBe(fileTextRefusals.length);
});

test('a name is a call only if the table has it', () => {
  expect([isCallName('progress.add'), isCallName('toString'), isCallName(7)]).toEqual([true, false, false]);
  expect(Object.keys(calls).every((name) => /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(name))).toBe(true);
});
