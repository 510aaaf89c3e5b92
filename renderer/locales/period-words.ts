import { periodKind } from '../../db/model/period.ts';
import { i18n } from './i18n.ts';

/** 2025年6月, 2025年第二季度, 2025年上半年, 2025年 — or as English says it. */
export function periodWords(period: string): string {
  const year = period.slice(0, 4);
  const place = Number(period.slice(5).replace(/^[QH]/, ''));
  switch (periodKind(period)) {
    case 'month':
      return i18n.t('settings:periodMonth', { year, month: place, padded: period.slice(5) });
    case 'quarter':
      return i18n.t('settings:periodQuarter', { year, quarter: place });
    case 'half-year':
      return i18n.t(place === 1 ? 'settings:periodFirstHalf' : 'settings:periodSecondHalf', { year });
    case 'year':
      return i18n.t('settings:periodYear', { year });
  }
}
