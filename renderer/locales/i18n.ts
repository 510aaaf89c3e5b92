import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../db/model/preferences.ts';
import { common as commonEn } from './en/common.ts';
import { evidence as evidenceEn } from './en/evidence.ts';
import { files as filesEn } from './en/files.ts';
import { firstRun as firstRunEn } from './en/first-run.ts';
import { forms as formsEn } from './en/forms.ts';
import { inbox as inboxEn } from './en/inbox.ts';
import { indicators as indicatorsEn } from './en/indicators.ts';
import { masking as maskingEn } from './en/masking.ts';
import { matrix as matrixEn } from './en/matrix.ts';
import { measure as measureEn } from './en/measure.ts';
import { organizations as organizationsEn } from './en/organizations.ts';
import { overview as overviewEn } from './en/overview.ts';
import { plan as planEn } from './en/plan.ts';
import { planEdit as planEditEn } from './en/plan-edit.ts';
import { reports as reportsEn } from './en/reports.ts';
import { search as searchEn } from './en/search.ts';
import { settings as settingsEn } from './en/settings.ts';
import { shell as shellEn } from './en/shell.ts';
import { status as statusEn } from './en/status.ts';
import { table as tableEn } from './en/table.ts';
import { visits as visitsEn } from './en/visits.ts';
import { common } from './zh-CN/common.ts';
import { evidence } from './zh-CN/evidence.ts';
import { files } from './zh-CN/files.ts';
import { firstRun } from './zh-CN/first-run.ts';
import { forms } from './zh-CN/forms.ts';
import { inbox } from './zh-CN/inbox.ts';
import { indicators } from './zh-CN/indicators.ts';
import { masking } from './zh-CN/masking.ts';
import { matrix } from './zh-CN/matrix.ts';
import { measure } from './zh-CN/measure.ts';
import { organizations } from './zh-CN/organizations.ts';
import { overview } from './zh-CN/overview.ts';
import { plan } from './zh-CN/plan.ts';
import { planEdit } from './zh-CN/plan-edit.ts';
import { reports } from './zh-CN/reports.ts';
import { search } from './zh-CN/search.ts';
import { settings } from './zh-CN/settings.ts';
import { shell } from './zh-CN/shell.ts';
import { status } from './zh-CN/status.ts';
import { table } from './zh-CN/table.ts';
import { visits } from './zh-CN/visits.ts';

/** The same keys with words of another language. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

const zhCn = {
  common,
  evidence,
  files,
  firstRun,
  forms,
  inbox,
  indicators,
  masking,
  matrix,
  measure,
  organizations,
  overview,
  plan,
  planEdit,
  reports,
  search,
  settings,
  shell,
  status,
  table,
  visits,
} as const;
/** A key that only one language has does not compile. */
const en: Translated<typeof zhCn> = {
  common: commonEn,
  evidence: evidenceEn,
  files: filesEn,
  firstRun: firstRunEn,
  forms: formsEn,
  inbox: inboxEn,
  indicators: indicatorsEn,
  masking: maskingEn,
  matrix: matrixEn,
  measure: measureEn,
  organizations: organizationsEn,
  overview: overviewEn,
  plan: planEn,
  planEdit: planEditEn,
  reports: reportsEn,
  search: searchEn,
  settings: settingsEn,
  shell: shellEn,
  status: statusEn,
  table: tableEn,
  visits: visitsEn,
};

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

/** All words of the page by language and namespace. */
export const pageWords = { 'zh-CN': zhCn, en } as const;

/** The language that the page speaks now. */
export function pageLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}

/** The same as forms name it. */
export function formLanguage(): 'zh' | 'en' {
  return pageLanguage() === 'en' ? 'en' : 'zh';
}

/** Speaks another language from the next drawing on: all words are at hand, so nothing is waited for. */
export function speak(language: Language): void {
  if (pageLanguage() !== language) void i18n.changeLanguage(language);
}

void i18n.use(initReactI18next).init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  defaultNS: 'common',
  resources: pageWords,
  interpolation: { escapeValue: false },
  initAsync: false,
});
