import { i18n } from './i18n.ts';

/** 2026-05-20 as it is, for tables; null is 未填. */
export function formatDay(day: string | null): string {
  return day ?? i18n.t('status:unfilled');
}

/** 14:03:22 by the clock of this computer. */
export function formatTime(ms: number): string {
  return timeFormat.format(new Date(ms));
}

/** 2026-05-20 14:03 by the clock of this computer. */
export function formatDateTime(ms: number): string {
  const parts = Object.fromEntries(
    dateTimeFormat.formatToParts(new Date(ms)).map((part) => [part.type, part.value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']} ${parts['hour']}:${parts['minute']}`;
}

/** 70% or 70.5%; null is 未填, zero stays 0%. */
export function formatPercent(percent: number | null): string {
  return percent === null ? i18n.t('status:unfilled') : `${Math.round(percent * 10) / 10}%`;
}

/** 1,234; both languages of the page group digits alike. */
export function formatCount(value: number): string {
  return countFormat.format(value);
}

/** 12 KB, 3.4 MB */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  const value = bytes / 1024 ** step;
  return `${step === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${units[step]}`;
}

const timeFormat = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const dateTimeFormat = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const countFormat = new Intl.NumberFormat('en');
