import { Link } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import type { PlanItem } from '../../plan/plan-item.ts';
import { aboutItem, MOST_REPORTED } from '../../report/report-words.ts';
import { ItemSign } from '../plan/item-sign.tsx';

interface ReportedItemsProps {
  title: string;
  /** Said where there is none. */
  none: string;
  items: readonly PlanItem[];
  ownerNames: Record<string, string>;
  today: Day;
}

/** Some things of the plan, by name, days and owner; more than fit on a page are counted. */
export function ReportedItems({ title, none, items, ownerNames, today }: ReportedItemsProps) {
  const { date } = useFormat();
  return (
    <Card title={title}>
      {items.length === 0 ? <p className="text-sm text-muted">{none}</p> : null}
      <ul className="-my-1.5 divide-y text-sm">
        {items.slice(0, MOST_REPORTED).map((item) => (
          <li key={item.id} className="flex items-start gap-2 py-1.5">
            <ItemSign item={item} className="mt-1" />
            <span className="min-w-0">
              <Link to={paths.planItem(item.id)} className="link">
                {item.name}
              </Link>
              <span className="block text-xs text-muted">{aboutItem(item, { today, ownerNames, date })}</span>
            </span>
          </li>
        ))}
      </ul>
      {items.length > MOST_REPORTED ? (
        <p className="mt-2 text-sm">
          <Link to={paths.planTable()} className="link">
            {m.report_more({ count: items.length - MOST_REPORTED })}
          </Link>
        </p>
      ) : null}
    </Card>
  );
}
