import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VisitRow } from '../../../db/contract/visits-calls.ts';
import { addDays } from '../../../db/model/calendar.ts';
import { localName } from '../../locales/local-name.ts';
import { visitWord } from '../../locales/visit-words.ts';
import { useKey } from '../../parts/use-key.ts';
import styles from './visits-page.module.css';

export interface VisitCalendarProps {
  readonly visits: readonly VisitRow[];
  readonly today: string;
}

/** A month of visits, weeks from Monday; PageUp and PageDown turn the month. */
export function VisitCalendar({ visits, today }: VisitCalendarProps) {
  const { t } = useTranslation('visits');
  const [month, setMonth] = useState(today.slice(0, 7));
  const byDay = Map.groupBy(visits, ({ plannedOn }) => plannedOn);
  const turn = (months: number): void => setMonth((shown) => monthAfter(shown, months));
  useKey(({ key }) => {
    if (key === 'PageUp') turn(-1);
    if (key === 'PageDown') turn(1);
  });
  return (
    <section className={styles['calendar']} aria-label={t('calendarOf', { month })}>
      <header className={styles['month']}>
        <Button onClick={() => turn(-1)}>{t('earlier')}</Button>
        <h2>{t('month', { year: month.slice(0, 4), month: Number(month.slice(5)) })}</h2>
        <Button onClick={() => turn(1)}>{t('later')}</Button>
        <Button onClick={() => setMonth(today.slice(0, 7))}>{t('today')}</Button>
      </header>
      <table>
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                {t(`weekday.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td
                  key={day}
                  data-outside={!day.startsWith(month) || undefined}
                  data-today={day === today || undefined}
                >
                  <time dateTime={day}>{Number(day.slice(8))}</time>
                  <ul>
                    {(byDay.get(day) ?? []).map((visit) => (
                      <li key={visit.id} data-overdue={visit.isOverdue || undefined}>
                        <Link to={`/visit/${visit.id}`}>
                          {localName(visit.organizationName, visit.organizationNameEn)}
                        </Link>{' '}
                        {visitWord('state', visit.state)}
                      </li>
                    ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function monthAfter(month: string, months: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Whole weeks that hold every day of a month. */
function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (let day = addDays(first, -weekday); day.slice(0, 7) <= month; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(day, at)));
  }
  return weeks;
}
