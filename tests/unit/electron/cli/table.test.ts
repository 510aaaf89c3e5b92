import { expect, test } from 'vitest';
import { tableLines } from '../../../../electron/cli/table.ts';
import { textWidth } from '../../../../electron/cli/text-width.ts';

test('columns stand under each other although Chinese characters are two columns wide', () => {
  expect(
    tableLines(
      ['编号', '亮灯', 'Title'],
      [
        ['G3.7', '▲ 黄', '数字校园'],
        ['G10.12', '● 绿', 'x'],
      ],
    ),
  ).toEqual(['编号    亮灯  Title', '------  ----  --------', 'G3.7    ▲ 黄  数字校园', 'G10.12  ● 绿  x']);
});

test('a long or broken text becomes one cut line', () => {
  const [, , row = ''] = tableLines(['说明'], [[`第一行\n第二行${'很'.repeat(40)}`]]);
  expect(row).toMatch(/^第一行 第二行很+…$/);
  expect(textWidth(row)).toBeLessThanOrEqual(48);
});

test('accents, full-width punctuation and rare characters are counted as a terminal draws them', () => {
  expect(['e\u0301', '，', '𠮷', 'ｱ', '“'].map(textWidth)).toEqual([1, 2, 2, 1, 1]);
});
