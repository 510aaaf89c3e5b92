import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultStatusSheetName } from '../../../../../db/documents/status-sheet/default-status-sheet-name.ts';
import { makeSheet } from './status-sheet-builders.ts';

test('the name says what and as of when', () => {
  expect(defaultStatusSheetName(makeSheet())).toBe('桂林十大行动台账_截至20250630.xlsx');
  expect(defaultStatusSheetName(makeSheet(), 'csv')).toBe('桂林十大行动台账_截至20250630.csv');
});

test('characters that a system reserves are left out', () => {
  expect(defaultStatusSheetName(makeSheet({ title: '../a:b*?"<台|账>\n. ' }))).toBe(
    'ab台账_截至20250630.xlsx',
  );
  expect(defaultStatusSheetName(makeSheet({ title: '///' }))).toBe('台账_截至20250630.xlsx');
});

test('any title gives a name that every file system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
      const name = defaultStatusSheetName(makeSheet({ title }));
      expect(Buffer.byteLength(`${name}.part`)).toBeLessThanOrEqual(255);
      expect(name).toMatch(/^[^\p{Cc}<>:"/\\|?*.][^\p{Cc}<>:"/\\|?*]*_截至20250630\.xlsx$/u);
    }),
  );
});
