import { expect, test } from 'vitest';
import { isPageAddress, isPageHome } from '../../../../electron/desktop/page-address.ts';

const addresses = [
  'app://workbench/',
  'app://workbench/#/measure/G3.7',
  'app://workbench/files/abc',
  'app://workbench.example.invalid/',
  'app://elsewhere/',
  'https://workbench/',
  'file:///app://workbench/',
  'javascript:app://workbench/',
  '',
];

test('only the scheme and host of the page are its own', () => {
  expect(addresses.filter(isPageAddress)).toEqual(addresses.slice(0, 3));
});

test('only the page itself is where a reload may lead', () => {
  expect(addresses.filter(isPageHome)).toEqual(addresses.slice(0, 2));
});
