import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import type { PhaseKind } from '../../phase.ts';
import { monthList, type MonthThing } from '../../plan/month-layout.ts';
import { longDayText, thingLabel, thingName } from '../../plan/month-words.ts';
import { isLate } from '../../plan/plan-item.ts';
import { daysText, stateText } from '../../plan/plan-words.ts';
import { phaseName } from '../../roadmap-words.ts';
import { ThingSign, thingPath } from './month-thing.tsx';

interface PlanMonthListProps {
  things: readonly MonthThing[];
  month: Day;
  today: Day;
  kinds: ReadonlyMap<string, PhaseKind>;
  /** The choice of the address, for the table. */
  search: string;
}

/** More is looked for in the table. */
const MOST = 100;

/** The month by day, for a telephone: everything once, where it begins. */
export function PlanMonthList({ things, month, today, kinds, search }: PlanMonthListProps) {
  const { locale } = useFormat();
  const { running, days } = monthList(things, month);
  const groups = [...(running.length > 0 ? [{ key: 'running', title: m.planmonth_running({ day: longDayText(month, locale) }), things: running, isToday: false }] : []), ...days.map(({ day, things: on }) => ({ key: day, title: longDayText(day, locale), things: on, isToday: day === today }))];
  let room = MOST;
  const count = groups.reduce((sum, group) => sum + group.things.length, 0);
  return (
    <div className="flex flex-col gap-4">
      {groups.map((group) => {
        const seen = group.things.slice(0, Math.max(0, room));
        room -= seen.length;
        return seen.length === 0 ? null : (
          <section key={group.key} aria-label={group.title}>
            <h3 className={clsx('text-sm font-semibold first-letter:uppercase', group.isToday && 'text-accent')}>
              {group.title}
              {group.isToday ? ` · ${m.roadmap_today()}` : null}
            </h3>
            <ThingLines things={seen} today={today} kinds={kinds} />
          </section>
        );
      })}
      {count > MOST ? <Rest count={count - MOST} search={search} /> : null}
    </div>
  );
}

/** Everything that lies on one day. */
export function PlanDayList({ things, today, kinds, search }: Omit<PlanMonthListProps, 'month'>) {
  if (things.length === 0) return <p className="text-muted">{m.planmonth_day_none()}</p>;
  return (
    <>
      <ThingLines things={things.slice(0, MOST)} today={today} kinds={kinds} />
      {things.length > MOST ? <Rest count={things.length - MOST} search={search} /> : null}
    </>
  );
}

function ThingLines({ things, today, kinds }: Pick<PlanMonthListProps, 'things' | 'today' | 'kinds'>) {
  return (
    <ul className="divide-y">
      {things.map((thing) => (
        <li key={thing.id}>
          <Link to={thingPath(thing)} className="flex min-h-11 items-start gap-2.5 py-2 text-text no-underline hover:underline">
            <ThingSign thing={thing} className="mt-1" />
            <span className="min-w-0">
              <span className="block break-words hyphens-auto">{thingName(thing)}</span>
              <span className="block text-sm text-muted">
                <ThingFacts thing={thing} today={today} kinds={kinds} />
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function ThingFacts({ thing, today, kinds }: { thing: MonthThing; today: Day; kinds: ReadonlyMap<string, PhaseKind> }): ReactNode {
  const { date } = useFormat();
  if (thing.kind !== 'item') return thingLabel(thing, today, false, date).slice(thingName(thing).length).replace(/^: /, '');
  const { item } = thing;
  return (
    <>
      {daysText(item, date)} · {phaseName(kinds.get(item.phaseId) ?? 'strategy')} · <span className={clsx(isLate(item, today) && 'font-medium text-warn')}>{stateText(item, today)}</span>
    </>
  );
}

function Rest({ count, search }: { count: number; search: string }) {
  return (
    <Link to={paths.planTable(search)} className="link inline-flex min-h-11 items-center">
      {m.planmonth_cut({ count })}
    </Link>
  );
}
