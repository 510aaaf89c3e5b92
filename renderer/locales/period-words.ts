import { periodKind } from '../../db/model/period.ts';
import { i18n, pageLanguage } from './i18n.ts';

/** 2025年6月, 2025年第二季度, 2025年上半年, 2025年; June 2025, Q2 2025, first half of 2025, 2025. */
export function periodWords(period: string): string {
  const year = period.slice(0, 4);
  const place = Number(period.slice(5).replace(/^[QH]/, ''));
  switch (periodKind(period)) {
    case 'month':
      return i18n.t('settings:periodMonth', { year, month: monthWord(place) });
    case 'quarter':
      return i18n.t('settings:periodQuarter', { year, quarter: place });
    case 'half-year':
      return i18n.t(place === 1 ? 'settings:periodFirstHalf' : 'settings:periodSecondHalf', { year });
    case 'year':
      return i18n.t('settings:periodYear', { year });
  }
}

function monthWord(month: number): string {
  return pageLanguage() === 'en' ? englishMonth.format(new Date(Date.UTC(2000, month - 1))) : String(month);
}

const englishMonth = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
