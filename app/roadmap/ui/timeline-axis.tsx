import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import { toDate } from '#app/values/day.ts';
import { dateFormat } from '#app/values/intl.ts';
import type { Timeline } from '../timeline.ts';

/** The months above the rows, and the day it is. */
export function TimelineMonths({ timeline }: { timeline: Timeline }) {
  const { locale } = useFormat();
  const month = dateFormat(locale, { month: 'short', timeZone: 'UTC' });
  return (
    <div aria-hidden="true" className="relative h-14 text-xs text-muted">
      {timeline.ticks.map((tick) => (
        <span key={tick.day} className={clsx('absolute bottom-1.5 pl-1.5 whitespace-nowrap', tick.isYearStart && 'font-semibold text-text')} style={{ left: percent(tick.at) }}>
          {tick.isYearStart ? <span className="absolute bottom-4 left-1.5">{tick.day.slice(0, 4)}</span> : null}
          {month.format(toDate(tick.day)).replace('.', '')}
        </span>
      ))}
      {timeline.todayAt === null ? null : (
        <span className="absolute top-0 -translate-x-1/2 rounded-full bg-text px-2 py-0.5 font-medium whitespace-nowrap text-surface" style={{ left: percent(timeline.todayAt) }}>
          {m.roadmap_today()}
        </span>
      )}
    </div>
  );
}

/** The lines behind the rows. */
export function TimelineGrid({ timeline }: { timeline: Timeline }) {
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0">
      {timeline.ticks.map((tick) => (
        <span key={tick.day} className={clsx('absolute inset-y-0 border-l', tick.isYearStart && 'border-border-strong/50')} style={{ left: percent(tick.at) }} />
      ))}
    </div>
  );
}

export function TodayLine({ timeline }: { timeline: Timeline }) {
  if (timeline.todayAt === null) return null;
  return <span aria-hidden="true" className="pointer-events-none absolute inset-y-0 w-0.5 -translate-x-1/2 bg-text" style={{ left: percent(timeline.todayAt) }} />;
}

export function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(3)}%`;
}
