import { expect, test } from 'vitest';
import { suspectedDoubles } from '../../../../db/model/doubles-rules.ts';

const unit = (id: string, nameZh: string, parentId: string | null, code = '') => ({
  id,
  nameZh,
  code,
  parentId,
});

test('doubles are found by code, by name in the same place and by names that differ only in width or 市 and 区', () => {
  const units = [
    unit('city', '桂林市', null),
    unit('county', '秀峰区', 'city'),
    unit('other-county', '象山区', 'city'),
    unit('same-code', '桂林一中', 'other-county', '4503'),
    unit('same-name', '桂林市第一中学', 'county'),
    unit('wide', '桂林 市第一中学（校本部）', 'county'),
    unit('no-suffix', '桂林第一中学', null),
    unit('elsewhere', '桂林市第一中学', 'other-county'),
    unit('other-code', '桂林第一中学', 'county', '9999'),
    unit('city-level', '桂林市第一中学', 'city'),
  ];
  const found = suspectedDoubles(unit('me', '桂林市第一中学', 'county', '4503'), units);
  expect(found.map(({ unit: { id }, alike }) => `${id} ${alike}`)).toEqual([
    'same-code code',
    'same-name name',
    'city-level name',
    'no-suffix similar-name',
  ]);
});
