import { Link } from '@remix-run/react';
import type { Described } from '#app/events/activity-meaning.ts';
import { metricName } from '#app/kpis/metric-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { useActivityName } from '#app/ui/activity-name.ts';
import { Card } from '#app/ui/card.tsx';
import { useFormat } from '#app/ui/format.tsx';
import { METRIC_IDS } from '#app/values/metric.ts';
import { ratio } from '#app/values/ratio.ts';
import type { ActivityBreadth } from '../use-parts.ts';

/** As many as can be taken in at a glance. */
const SHOWN = 12;

/** How many people do each kind of act: what is agreed on and nobody does stands at the end. */
export function BreadthCard({ activities, described }: { activities: readonly ActivityBreadth[]; described: Described }) {
  const { number, percent } = useFormat();
  const nameOf = useActivityName();
  return (
    <Card title={m.use_activities()} description={m.use_activities_about()}>
      <ol className="flex flex-col gap-3">
        {activities.slice(0, SHOWN).map(({ activity, people, of }) => (
          <li key={activity}>
            <span className="flex items-baseline justify-between gap-3">
              <span className="min-w-0 truncate font-medium">{nameOf(activity)}</span>
              <span className="tabular-nums whitespace-nowrap">
                {m.kpis_count_of({ numerator: number(people), denominator: number(of) })} <span className="text-sm text-muted">{percent(ratio(people, of), 0)}</span>
              </span>
            </span>
            <span className="mt-1 block h-2 rounded-full bg-sunken" aria-hidden="true">
              <span className="block h-full rounded-full bg-accent" style={{ width: `${(ratio(people, of) ?? 0) * 100}%` }} />
            </span>
            {described[activity] ? <HowItShouldBe {...described[activity]} /> : null}
          </li>
        ))}
      </ol>
      {activities.length > SHOWN ? <p className="mt-3 text-sm text-muted">{m.use_activities_more({ count: activities.length - SHOWN })}</p> : null}
    </Card>
  );
}

/** The agreed form, so that doing more of it is not taken for doing it well, and where that is seen. */
function HowItShouldBe({ desired, undesired, qualityMetric }: Described[string]) {
  const metric = METRIC_IDS.find((id) => id === qualityMetric);
  return (
    <p className="mt-1 text-sm text-muted">
      {desired ? <span className="block">{m.catalogue_desired_is({ text: desired })}</span> : null}
      {undesired ? <span className="block">{m.catalogue_undesired_is({ text: undesired })}</span> : null}
      {metric ? (
        <Link to={paths.quality} className="link">
          {m.catalogue_look_with({ metric: metricName(metric) })}
        </Link>
      ) : null}
    </p>
  );
}
