import { kindWordsEn, kindWordsZh } from '../../db/model/kind-words.ts';
import type { OrganizationKind } from '../../db/model/organization.ts';
import { i18n } from './i18n.ts';

/** 县区, 小学, 局 … */
export function kindWord(kind: OrganizationKind): string {
  return (i18n.language === 'en' ? kindWordsEn : kindWordsZh)[kind];
}
