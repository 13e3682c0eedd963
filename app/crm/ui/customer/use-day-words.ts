import { useMemo } from 'react';
import { useFormat } from '#app/ui/format.tsx';
import { type Day, dayIn, daysBetween, toDate } from '#app/values/day.ts';
import { dateFormat, relativeFormat } from '#app/values/intl.ts';

export interface DayWords {
  /** "vandaag", "morgen", "dinsdag", "12 dagen geleden", "3 mrt": how people say a day in a line. */
  near: (of: Day | Date) => string;
  /** "Vandaag", "Gisteren", "Woensdag 18 november": over what happened that day. */
  heading: (of: Day) => string;
  /** "14:30" on the clock of the workspace. */
  time: (of: Date) => string;
}

/** Days as people say them, counted from the workspace's today. */
export function useDayWords(today: Day): DayWords {
  const { locale, timeZone } = useFormat();
  return useMemo(() => {
    const relative = relativeFormat(locale, { numeric: 'auto' });
    const text = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, { ...options, timeZone: 'UTC' });
    const [weekday, short, withYear] = [text({ weekday: 'long' }), text({ day: 'numeric', month: 'short' }), text({ day: 'numeric', month: 'short', year: 'numeric' })];
    const [long, longWithYear] = [text({ weekday: 'long', day: 'numeric', month: 'long' }), text({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })];
    const clock = dateFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
    const isThisYear = (of: Day) => of.slice(0, 4) === today.slice(0, 4);
    return {
      near: (given) => {
        const of = given instanceof Date ? dayIn(given, timeZone) : given;
        const days = daysBetween(today, of);
        if (days >= -13 && days <= 1) return relative.format(days, 'day');
        if (days > 1 && days < 7) return weekday.format(toDate(of));
        return (isThisYear(of) ? short : withYear).format(toDate(of));
      },
      heading: (of) => {
        const days = daysBetween(today, of);
        const words = Math.abs(days) <= 1 ? relative.format(days, 'day') : (isThisYear(of) ? long : longWithYear).format(toDate(of));
        return words.charAt(0).toUpperCase() + words.slice(1);
      },
      time: (of) => clock.format(of),
    };
  }, [locale, timeZone, today]);
}
