import dayjs from 'dayjs';
import dayjsZhCn from 'dayjs/locale/zh-cn';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Language } from '../../../db/model/preferences.ts';
import { i18n } from '../../locales/i18n.ts';

/**
 * Puts the language and the size of text on the document. All words are drawn anew in another language, so the field
 * that had the focus gets it back.
 */
export function useRootLook(language: Language, fontSize: number): void {
  const focused = useRef('');

  useLayoutEffect(() => {
    document.documentElement.style.setProperty('--text-body', `${fontSize}px`);
  }, [fontSize]);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = i18n.t('common:appName');
    dayjs.locale(language === 'en' ? 'en' : dayjsZhCn);
    document.getElementById(focused.current)?.focus();
  }, [language]);

  useEffect(() => {
    const rememberFocus = (): void => {
      focused.current = document.activeElement?.id ?? '';
    };
    i18n.on('languageChanged', rememberFocus);
    return () => i18n.off('languageChanged', rememberFocus);
  }, []);
}
