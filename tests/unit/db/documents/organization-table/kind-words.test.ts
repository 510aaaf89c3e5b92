import { expect, test } from 'vitest';
import { kindFromWords } from '../../../../../db/documents/organization-table/kind-words.ts';

test.each([
  ['幼儿园', 'kindergarten'],
  ['211-小学', 'primary-school'],
  ['小学教学点', 'primary-school'],
  ['初级中学', 'junior-high'],
  ['普通高中', 'senior-high'],
  ['完全中学', 'senior-high'],
  ['九年一贯制学校', 'nine-year-school'],
  ['十二年一贯制', 'twelve-year-school'],
  ['中职', 'vocational-school'],
  ['职业高中', 'vocational-school'],
  ['特殊教育', 'special-school'],
  ['培训机构', 'training-institution'],
  ['教育局', 'bureau'],
  ['县（市、区）', 'county'],
  ['县', 'county'],
  ['区', 'county'],
  ['县级市', 'county'],
  ['设区的市', 'city'],
  ['自治区', 'province'],
  ['nine-year-school', 'nine-year-school'],
  ['公办', null],
])('the type %s means %s', (words, kind) => {
  expect(kindFromWords(words)).toBe(kind);
});

test.each([
  ['学院路小学', 'primary-school'],
  ['某大学附属中学', 'school'],
  ['城关小学附属幼儿园', 'kindergarten'],
  ['灵川县第一小学（东校区）', 'primary-school'],
  ['灵川县第一小学东校区', 'primary-school'],
  ['忻州市特殊教育学校', 'special-school'],
  ['保德县职业中学', 'vocational-school'],
  ['忻州现代康养职业学院', 'college'],
  ['原平市教育科技局', 'bureau'],
  ['中共忻州市委', 'party-body'],
  ['中共忻州市委教育工作领导小组', 'committee'],
  ['忻州市人民政府', 'government'],
  ['教育督导室', 'department'],
  ['职业教育产教融合发展联盟', 'alliance'],
  ['恭城瑶族自治县', 'county'],
  ['广西壮族自治区', 'province'],
  ['临桂新区', 'place'],
  ['某某合作社', null],
])('the name %s is taken for %s', (name, kind) => {
  expect(kindFromWords(name)).toBe(kind);
});
