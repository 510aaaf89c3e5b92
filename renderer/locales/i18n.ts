import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { common } from './zh-CN/common.ts';
import { evidence } from './zh-CN/evidence.ts';
import { firstRun } from './zh-CN/first-run.ts';
import { measure } from './zh-CN/measure.ts';
import { plan } from './zh-CN/plan.ts';
import { reports } from './zh-CN/reports.ts';
import { search } from './zh-CN/search.ts';
import { shell } from './zh-CN/shell.ts';
import { status } from './zh-CN/status.ts';
import { table } from './zh-CN/table.ts';
import { evidence as evidenceEn } from './en/evidence.ts';
import { search as searchEn } from './en/search.ts';
import { table as tableEn } from './en/table.ts';

/** The same keys with words of another language. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

const zhCn = { common, shell, firstRun, plan, measure, evidence, reports, search, status, table } as const;
const en: Partial<Translated<typeof zhCn>> = { evidence: evidenceEn, search: searchEn, table: tableEn };

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof zhCn;
  }
}

/**
 * The page's words. A key that is not in the Chinese texts does not compile. Numbers are interpolated by names
 * other than `count`, which i18next would take for a plural.
 */
export const i18n = i18next;

void i18n.use(initReactI18next).init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  defaultNS: 'common',
  resources: { 'zh-CN': zhCn, en },
  interpolation: { escapeValue: false },
  initAsync: false,
});
