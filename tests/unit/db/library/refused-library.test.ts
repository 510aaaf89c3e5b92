import { expect, test } from 'vitest';
import { compileLibrary } from '../../../../db/library/compile-library.ts';
import { action, files, plan, sample, units, version } from './small-library.ts';

test.each([
  ['a misspelt key', action, 'leadText: 东县', 'leadTxt: 东县', /action-1\.yaml at measures\.1\.?/],
  ['an unknown key', plan, 'code: town', 'code: town\ncolour: red', /plan\.yaml: .*colour/],
  ['a day that does not exist', action, '2025-12-31', '2025-02-30', /action-1\.yaml at measures\.1\.dueOn/],
  ['YAML that is broken', units, 'organizations:', 'organizations: [', /town\.yaml: /],
  ['a key given twice', plan, 'code: town', 'code: town\ncode: town', /plan\.yaml: .*unique/],
  [
    'an unknown parent',
    units,
    'parent: 甲市',
    'parent: 乙市',
    /town\.yaml at organizations\.1\.parent: unknown unit 乙市/,
  ],
  [
    'a unit named twice',
    units,
    '{ zh: 东县, en: East }',
    '{ zh: 甲市, en: East }',
    /organizations\.1\.name: 甲市 exists/,
  ],
  [
    'an unknown named unit',
    action,
    'units: [东县]',
    'units: [西县]',
    /measures\.0\.units\.0: unknown unit 西县/,
  ],
  [
    'an unknown lead',
    action,
    'organization: 东县 }\n    items',
    'organization: 西县 }\n    items',
    /measures\.0\.leads\.1\.organization/,
  ],
  [
    'an unknown pilot',
    action,
    '[{ organization: 东县',
    '[{ organization: 西县',
    /measures\.0\.pilots\.0\.organization/,
  ],
  ['an unknown city', plan, 'city: 甲市', 'city: 乙市', /plan\.yaml at city: unknown unit 乙市/],
  [
    'a measure out of order',
    action,
    'code: A1.2',
    'code: A1.3',
    /measures\.1\.code: A1\.3 stands where A1\.2/,
  ],
  [
    'cooperation on no measure',
    action,
    '[A1.2]',
    '[A1.9]',
    /cooperating\.1\.measures: unknown measure A1\.9/,
  ],
  [
    'a sample of no measure',
    sample,
    'measure: A1.2',
    'measure: A9.9',
    /sample\.yaml at progress\.0\.measure/,
  ],
  ['a sample of no unit', sample, 'unit: 示例小学', 'unit: 示例中学', /sample\.yaml at progress\.0\.unit/],
  ['two units with one key', units, 'key: east', 'key: town', /share the id/],
])('%s is refused with its place', (_, file, from, to, message) => {
  expect(file.text).toContain(from);
  const broken = { path: file.path, text: file.text.replace(from, to) };
  expect(() => compileLibrary(files.map((each) => (each === file ? broken : each)))).toThrow(message);
});

test('a file that nobody expects is refused, and so is a library without its version', () => {
  expect(() => compileLibrary([...files, { path: 'notes/a.yaml', text: '' }])).toThrow(
    'notes/a.yaml: not a file of the library',
  );
  expect(() => compileLibrary([units])).toThrow('exactly one library.yaml');
  expect(() => compileLibrary([...files, { path: 'samples/b.yaml', text: sample.text }])).toThrow(
    'at most one sample file',
  );
});

test('actions without their plan are refused', () => {
  expect(() => compileLibrary([version, units, action])).toThrow(
    'plans/town/action-1.yaml: no plan.yaml in its folder',
  );
});
