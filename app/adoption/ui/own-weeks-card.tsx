import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { isoWeekOf } from '#app/values/period.ts';
import type { OwnWeek, OwnWeeks } from '../own-weeks.ts';

const TRENDS = { more: m.adoption_trend_more, same: m.adoption_trend_same, less: m.adoption_trend_less };

/** Own acts per week beside one's own usual; a list to who reads it, bars to who looks. */
export function OwnWeeksCard({ own }: { own: OwnWeeks }) {
  const { number } = useFormat();
  const most = Math.max(1, own.usual ?? 0, ...own.weeks.map((week) => week.acts));
  return (
    <Card title={m.adoption_weeks_title()} description={m.adoption_weeks_description()}>
      {own.trend ? <p className="font-medium">{TRENDS[own.trend]()}</p> : <p className="text-muted">{m.adoption_weeks_none()}</p>}
      {own.usual === null ? null : <p className="text-sm text-muted">{m.adoption_week_usual({ usual: number(own.usual, 0) })}</p>}
      <div className="relative mt-4">
        {own.usual === null ? null : <span aria-hidden="true" className="absolute inset-x-0 z-10 border-t border-dashed border-text" style={{ bottom: `calc(1.5rem + ${(own.usual / most) * 8}rem)` }} />}
        <ol className="flex items-end gap-1 sm:gap-2">
          {own.weeks.map((week) => (
            <WeekBar key={week.week} week={week} share={week.acts / most} />
          ))}
        </ol>
      </div>
    </Card>
  );
}

function WeekBar({ week, share }: { week: OwnWeek; share: number }) {
  const format = useFormat();
  const text = m.adoption_week_acts({ week: format.week(week.week), count: week.acts });
  return (
    <li className="min-w-0 flex-1 text-center" title={text}>
      <span className="sr-only">{week.isUnfinished ? m.adoption_week_unfinished({ text }) : text}</span>
      <span aria-hidden="true" className="flex h-32 items-end">
        <span className={clsx('min-h-0.5 w-full rounded-t-sm', week.isUnfinished ? 'border border-b-0 border-dashed border-accent bg-accent-soft' : 'bg-accent')} style={{ height: `${share * 100}%` }} />
      </span>
      <span aria-hidden="true" className={clsx('block h-6 border-t pt-1 text-xs whitespace-nowrap', week.isUnfinished ? 'font-semibold' : 'text-muted')}>
        {isoWeekOf(week.week).week}
      </span>
    </li>
  );
}
