import { useMemo } from 'react';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { BarChart } from '#app/ui/chart/bar-chart.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Habit } from '../../retention/retention-page.ts';

/** How many people were active on exactly so many days or weeks: a habit stands at the right. */
export function DistributionCard({ title, about, axisTitle, counts }: { title: string; about: string; axisTitle: (count: string) => string; counts: readonly number[] }) {
  const { number } = useFormat();
  const series = useMemo(() => [{ label: m.kpis_people(), points: counts.map((people, at) => ({ x: String(at), y: people })) }], [counts]);
  const axis = useMemo(() => counts.map((_, at) => String(at)), [counts]);
  return (
    <Card title={title} description={about}>
      <BarChart label={title} series={series} axis={axis} format={number} formatX={axisTitle} height={200} />
    </Card>
  );
}

const FREQUENCY_WORDS = {
  monthly: { name: m.use_frequency_monthly, means: m.use_frequency_monthly_means },
  weekly: { name: m.use_frequency_weekly, means: m.use_frequency_weekly_means },
  daily: { name: m.use_frequency_daily, means: m.use_frequency_daily_means },
  'multi-daily': { name: m.use_frequency_multi, means: m.use_frequency_multi_means },
} as const;

/** From once a month to several times a day: each step is part of the one before. */
export function FrequencyCard({ people, frequency }: Pick<Habit, 'people' | 'frequency'>) {
  const { number, percent } = useFormat();
  return (
    <Card title={m.use_frequency()} description={m.use_frequency_about()}>
      <ol className="flex flex-col gap-3">
        {frequency.map((step) => (
          <li key={step.frequency}>
            <span className="flex items-baseline justify-between gap-3">
              <span className="font-medium">{FREQUENCY_WORDS[step.frequency].name()}</span>
              <span className="tabular-nums">
                {number(step.people)} <span className="text-sm text-muted">{percent(step.people / people, 0)}</span>
              </span>
            </span>
            <span className="mt-1 block h-2 rounded-full bg-sunken" aria-hidden="true">
              <span className="block h-full rounded-full bg-accent" style={{ width: `${(step.people / people) * 100}%` }} />
            </span>
            <span className="mt-1 block text-sm text-muted">{FREQUENCY_WORDS[step.frequency].means()}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
