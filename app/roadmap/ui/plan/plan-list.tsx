import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import { fitsFilter, type PlanFilter } from '../../plan/plan-filter.ts';
import type { ShownPlan } from '../../plan/plan.server.ts';
import { expectedOf, isLate, stateOf } from '../../plan/plan-item.ts';
import { daysText, stateText } from '../../plan/plan-words.ts';
import { ItemSign } from './item-sign.tsx';

/** More is looked for in the table. */
const MOST = 40;

/** What runs and what comes, for a telephone: the rest stands in the table. */
export function PlanList({ shown, today, filter }: { shown: ShownPlan; today: Day; filter: PlanFilter }) {
  const { date } = useFormat();
  const open = shown.plan.items
    .filter((item) => stateOf(item) !== 'done' && fitsFilter(item, shown.phases, filter))
    .sort((one, other) => (expectedOf(one).start < expectedOf(other).start ? -1 : 1));
  return (
    <div className="px-4 pb-4 sm:px-5">
      <h3 className="font-medium">{m.plan_list_open()}</h3>
      {open.length === 0 ? <p className="text-muted">{m.plan_list_none()}</p> : null}
      <ul className="divide-y">
        {open.slice(0, MOST).map((item) => (
          <li key={item.id}>
            <Link to={paths.planItem(item.id)} className="flex min-h-11 items-start gap-2.5 py-2">
              <ItemSign item={item} className="mt-1" />
              <span className="min-w-0">
                <span className="block">{item.name}</span>
                <span className="block text-sm text-muted">
                  {daysText(item, date)} · <span className={clsx(isLate(item, today) && 'font-medium text-warn')}>{stateText(item, today)}</span>
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Link to={paths.planTable()} className="link mt-2 inline-flex min-h-11 items-center">
        {m.plan_list_more()}
      </Link>
    </div>
  );
}
