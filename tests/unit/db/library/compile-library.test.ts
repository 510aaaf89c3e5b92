import { describe, expect, test } from 'vitest';
import { compileLibrary } from '../../../../db/library/compile-library.ts';
import { deriveId } from '../../../../db/model/ids.ts';
import { loadLibrary, readLibraryFiles } from '../../../support/library.ts';
import { files } from './small-library.ts';

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
            mergedIntoId: null,
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
            mergedIntoId: null,
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
            retiredOn: null,
            retiredReason: '',
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
            organizationId: null,
            kind: 'achieved',
            comparator: '=',
            value: null,
            valueMax: null,
            numerator: null,
            denominator: null,
            text: '通过',
            asOfOn: null,
            schoolYear: null,
            periodZh: '未注日期',
            caliber: '',
            noteZh: '',
            actorId: null,
            correctsId: null,
            reason: '',
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
            retiredOn: null,
            retiredReason: '',
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
              mergedIntoId: null,
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
