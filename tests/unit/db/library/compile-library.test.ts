import { describe, expect, test } from 'vitest';
import { compileLibrary } from '../../../../db/library/compile-library.ts';
import { deriveId } from '../../../../db/model/ids.ts';
import { loadLibrary, readLibraryFiles } from '../../../support/library.ts';

const version = { path: 'library.yaml', text: 'version: 1.0.0' };
const units = {
  path: 'organizations/town.yaml',
  text: `organizations:
  - { key: town, name: { zh: 甲市, en: Town }, kind: city }
  - { key: east, code: '000001', name: { zh: 东县, en: East }, kind: county, parent: 甲市, note: 全称待确认 }`,
};
const plan = {
  path: 'plans/town/plan.yaml',
  text: `code: town
title: { zh: 甲市计划, en: Plan of Town }
shortTitle: { zh: 甲市, en: Town }
issuer: { zh: 甲市政府, en: Government }
startsOn: 2022-01-01
horizonOn: null
source: { zh: 甲市日报, en: Daily }
note: { zh: 摘述, en: In short }
city: 甲市
document: 甲市日报
dueText: { zh: 未列, en: Not given }
suggestedNote: { zh: 推定。, en: Guessed. }`,
};
const action = {
  path: 'plans/town/action-1.yaml',
  text: `code: A1
position: 1
label: { zh: 行动一, en: Action 1 }
title: { zh: 学校, en: Schools }
headingLine: 5
cooperating:
  - { printed: 财政局 }
  - { printed: 编办, measures: [A1.2] }
measures:
  - code: A1.1
    title: { zh: 办学, en: Schooling }
    requirement: { zh: 查办学。, en: Check schooling. }
    forms: [CHK, DOC]
    scope: named
    units: [东县]
    leadText: 教育局、东县
    leads:
      - { printed: 教育局, isSuggested: true }
      - { printed: 东县, organization: 东县 }
    items: [{ zh: 有校, en: A school }]
    emptyItems: 1
    note: { zh: 先查。, en: First. }
    indicators:
      - key: schools
        name: { zh: 学校数, en: Schools }
        unit: { zh: 所, en: schools }
        rate: count
        targets: [{ kind: target, comparator: range, value: 1, max: 2, year: 2025, period: 到2025年, line: 7 }]
        readings: [{ kind: achieved, comparator: '=', text: 通过, period: 未注日期, line: 6 }]
    pilots: [{ organization: 东县, topic: { zh: 试点, en: Trial }, batch: 1, evaluation: listed }]
    line: 7
  - code: A1.2
    title: { zh: 编制, en: Posts }
    requirement: { zh: 查编制。, en: Check posts. }
    forms: [CNT]
    scope: counties
    dueOn: 2025-12-31
    isContinuous: true
    dueText: { zh: 到2025年, en: By 2025 }
    leadText: 东县
    leads: [{ printed: 东县 }]
    line: 8`,
};
const sample = {
  path: 'samples/sample.yaml',
  text: `organizations:
  - { key: sample-school, name: { zh: 示例小学, en: Sample School }, kind: primary-school, parent: 东县 }
progress:
  - { plan: town, measure: A1.2, unit: 示例小学, status: behind, percent: 40, isDifficult: true, checkedOn: 2025-03-01, note: 示例 }`,
};
const files = [version, units, plan, action, sample];
const locator = (line: number) => ({ document: '甲市日报', section: '行动一', paragraph: line - 5, line });
const planId = deriveId('plan', 'town');
const actionId = deriveId('action', 'town', 'A1');
const first = deriveId('measure', 'town', 'A1.1');
const second = deriveId('measure', 'town', 'A1.2');
const east = deriveId('organization', 'east');
const indicatorId = deriveId('indicator', 'town', 'A1.1', 'schools');

describe('compileLibrary', () => {
  test('a small library becomes rows in which everything has its place and its id', () => {
    expect(compileLibrary(files)).toEqual({
      version: '1.0.0',
      rows: [
        {
          noun: 'organization',
          id: deriveId('organization', 'town'),
          fields: {
            nameZh: '甲市',
            nameEn: 'Town',
            kind: 'city',
            code: '',
            parentId: null,
            isSample: false,
            noteZh: '',
          },
        },
        {
          noun: 'organization',
          id: east,
          fields: {
            nameZh: '东县',
            nameEn: 'East',
            kind: 'county',
            code: '000001',
            parentId: deriveId('organization', 'town'),
            isSample: false,
            noteZh: '全称待确认',
          },
        },
        {
          noun: 'plan',
          id: planId,
          fields: {
            code: 'town',
            titleZh: '甲市计划',
            titleEn: 'Plan of Town',
            shortTitleZh: '甲市',
            shortTitleEn: 'Town',
            issuerZh: '甲市政府',
            issuerEn: 'Government',
            startsOn: '2022-01-01',
            horizonOn: null,
            sourceZh: '甲市日报',
            sourceEn: 'Daily',
            noteZh: '摘述',
            noteEn: 'In short',
            cityOrganizationId: deriveId('organization', 'town'),
            isChosen: false,
          },
        },
        {
          noun: 'action',
          id: actionId,
          fields: {
            planId,
            code: 'A1',
            position: 1,
            labelZh: '行动一',
            labelEn: 'Action 1',
            titleZh: '学校',
            titleEn: 'Schools',
          },
        },
        {
          noun: 'measure',
          id: first,
          fields: {
            planId,
            actionId,
            code: 'A1.1',
            position: 1,
            titleZh: '办学',
            titleEn: 'Schooling',
            requirementZh: '查办学。',
            requirementEn: 'Check schooling.',
            forms: ['CHK', 'DOC'],
            scope: 'named',
            scopeOrganizationIds: [east],
            dueOn: null,
            isContinuous: false,
            dueTextZh: '未列',
            dueTextEn: 'Not given',
            leadTextZh: '教育局、东县',
            denominatorZh: '',
            noteZh: '先查。推定。',
            noteEn: 'First. Guessed.',
            source: locator(7),
          },
        },
        assignment('A1.1', 'lead', '教育局', null, true),
        assignment('A1.1', 'lead', '东县', east, false),
        assignment('A1.1', 'cooperating', '财政局', null, true),
        {
          noun: 'checklist_item',
          id: deriveId('checklist_item', 'town', 'A1.1', '1'),
          fields: { measureId: first, position: 1, textZh: '有校', textEn: 'A school' },
        },
        {
          noun: 'checklist_item',
          id: deriveId('checklist_item', 'town', 'A1.1', '2'),
          fields: { measureId: first, position: 2, textZh: '', textEn: '' },
        },
        {
          noun: 'pilot',
          id: deriveId('pilot', 'town', 'A1.1', east),
          fields: {
            measureId: first,
            organizationId: east,
            topicZh: '试点',
            topicEn: 'Trial',
            batch: 1,
            evaluation: 'listed',
            source: locator(7),
          },
        },
        {
          noun: 'indicator',
          id: indicatorId,
          fields: {
            planId,
            attachTo: 'measure',
            attachId: first,
            position: 1,
            nameZh: '学校数',
            nameEn: 'Schools',
            unitZh: '所',
            unitEn: 'schools',
            rateKind: 'count',
            noteZh: '',
          },
        },
        {
          noun: 'target',
          id: deriveId('target', 'town', 'A1.1', 'schools', '1'),
          fields: {
            indicatorId,
            kind: 'target',
            comparator: 'range',
            value: 1,
            valueMax: 2,
            year: 2025,
            periodZh: '到2025年',
            noteZh: '',
            source: locator(7),
          },
        },
        {
          noun: 'reading',
          id: deriveId('reading', 'town', 'A1.1', 'schools', '1'),
          fields: {
            indicatorId,
            kind: 'achieved',
            comparator: '=',
            value: null,
            valueMax: null,
            text: '通过',
            asOfOn: null,
            periodZh: '未注日期',
            noteZh: '',
            source: locator(6),
          },
        },
        {
          noun: 'measure',
          id: second,
          fields: {
            planId,
            actionId,
            code: 'A1.2',
            position: 2,
            titleZh: '编制',
            titleEn: 'Posts',
            requirementZh: '查编制。',
            requirementEn: 'Check posts.',
            forms: ['CNT'],
            scope: 'counties',
            scopeOrganizationIds: [],
            dueOn: '2025-12-31',
            isContinuous: true,
            dueTextZh: '到2025年',
            dueTextEn: 'By 2025',
            leadTextZh: '东县',
            denominatorZh: '',
            noteZh: '',
            noteEn: '',
            source: locator(8),
          },
        },
        assignment('A1.2', 'lead', '东县', null, false),
        assignment('A1.2', 'cooperating', '财政局', null, true),
        assignment('A1.2', 'cooperating', '编办', null, true),
      ],
      sample: {
        organizations: [
          {
            noun: 'organization',
            id: deriveId('organization', 'sample-school'),
            fields: {
              nameZh: '示例小学',
              nameEn: 'Sample School',
              kind: 'primary-school',
              code: '',
              parentId: east,
              isSample: true,
              noteZh: '',
            },
          },
        ],
        progress: [
          {
            measureId: second,
            organizationId: deriveId('organization', 'sample-school'),
            status: 'behind',
            percent: 40,
            isDifficult: true,
            note: '示例',
            checkedOn: '2025-03-01',
          },
        ],
      },
    });
  });

  test('neither the order of the files nor the kind of slash changes the library', () => {
    const shuffled = readLibraryFiles()
      .toReversed()
      .map((file) => ({ path: file.path.replaceAll('/', '\\'), text: file.text }));
    expect(compileLibrary(shuffled)).toEqual(loadLibrary());
  });

  test('the library survives being stored as JSON', () => {
    const library = loadLibrary();
    expect(JSON.parse(JSON.stringify(library))).toEqual(library);
  });

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
});

function assignment(
  code: string,
  role: string,
  printedZh: string,
  organizationId: string | null,
  isSuggested: boolean,
) {
  return {
    noun: 'assignment',
    id: deriveId('assignment', 'town', code, role, printedZh),
    fields: {
      measureId: deriveId('measure', 'town', code),
      organizationId,
      role,
      printedZh,
      isSuggested,
      dueOn: null,
    },
  };
}
