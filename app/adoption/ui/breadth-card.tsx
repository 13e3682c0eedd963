import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { ratio } from '#app/values/ratio.ts';
import type { ActivityBreadth } from '../use-parts.ts';

/** As many as can be taken in at a glance. */
const SHOWN = 12;

/** How many people do each kind of act: what is agreed on and nobody does stands at the end. */
export function BreadthCard({ activities }: { activities: readonly ActivityBreadth[] }) {
  const { number, percent } = useFormat();
  return (
    <Card title={m.use_activities()} description={m.use_activities_about()}>
      <ol className="flex flex-col gap-3">
        {activities.slice(0, SHOWN).map(({ activity, people, of }) => (
          <li key={activity}>
            <span className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 truncate font-medium">{activity}</span>
              <span className="tabular-nums whitespace-nowrap">
                {m.kpis_count_of({ numerator: number(people), denominator: number(of) })} <span className="text-sm text-muted">{percent(ratio(people, of), 0)}</span>
              </span>
            </span>
            <span className="mt-1 block h-2 rounded-full bg-sunken" aria-hidden="true">
              <span className="block h-full rounded-full bg-accent" style={{ width: `${(ratio(people, of) ?? 0) * 100}%` }} />
            </span>
          </li>
        ))}
      </ol>
      {activities.length > SHOWN ? <p className="mt-3 text-sm text-muted">{m.use_activities_more({ count: activities.length - SHOWN })}</p> : null}
    </Card>
  );
}
