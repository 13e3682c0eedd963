import type { ReactNode } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import { criticalPath } from '../../plan/critical-path.ts';
import { type Plan, type PlanItem, slipOf, stateOf } from '../../plan/plan-item.ts';
import { colourLongName, daysText, shapeName, stateText } from '../../plan/plan-words.ts';
import { slipText } from '../../roadmap-words.ts';
import { ItemSign } from './item-sign.tsx';

interface PlanItemFactsProps {
  item: PlanItem;
  plan: Plan;
  ownerNames: Record<string, string>;
  today: Day;
}

/** How it goes, at a glance. */
export function PlanItemFacts({ item, plan, ownerNames, today }: PlanItemFactsProps) {
  const { date, number } = useFormat();
  const timing = criticalPath(plan).get(item.id);
  const slip = slipOf(item);
  const slack = timing?.isCritical ? m.plan_critical() : m.plan_slack_days({ count: timing?.slackDays ?? 0 });
  const facts: [string, ReactNode, string | null][] = [
    [m.plan_shape(), <span key="sign" className="inline-flex items-center gap-2"><ItemSign item={item} />{shapeName(item.shape)}</span>, colourLongName(item.colour)],
    [m.plan_state(), stateText(item, today), item.ownerId ? (ownerNames[item.ownerId] ?? null) : m.plan_owner_nobody()],
    [m.plan_forecast(), daysText(item, date), slip === 0 ? m.plan_as_agreed() : slipText(slip)],
    [m.plan_hours(), `${number(item.hoursSpent)} / ${number(item.hoursPlanned)}`, stateOf(item) === 'done' ? null : slack],
  ];
  return (
    <dl className="grid overflow-hidden rounded-lg border bg-surface shadow-card sm:grid-cols-2 lg:grid-cols-4">
      {facts.map(([label, value, about]) => (
        <div key={label} className="px-5 py-3 not-first:border-t sm:not-first:border-t-0">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="font-semibold">{value}</dd>
          {about ? <dd className="text-sm text-muted">{about}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
