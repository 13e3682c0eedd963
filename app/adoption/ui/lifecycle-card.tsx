import { useCallback, useMemo } from 'react';
import type { MetricBreak } from '#app/kpis/catalogue.ts';
import type { Milestone } from '#app/kpis/milestones/milestone.ts';
import { m } from '#app/messages/compiled/messages.js';
import { Card } from '#app/ui/card.tsx';
import { BarChart } from '#app/ui/chart/bar-chart.tsx';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import type { LifecyclePoint } from '../use-parts.ts';
import { useMilestoneMarks } from './milestones/use-milestone-marks.ts';

/** Who was active by what they were the week before; who fell away hangs below zero. */
export function LifecycleCard({ lifecycle, milestones, breaks }: { lifecycle: readonly LifecyclePoint[]; milestones: readonly Milestone[]; breaks: readonly MetricBreak[] }) {
  const { period, number } = useFormat();
  const asPeriod = useCallback((x: string) => period(x as Day, 'week'), [period]);
  const asPeople = useCallback((y: number) => number(Math.abs(y)), [number]);
  const series = useMemo(() => {
    const of = (label: string, people: (week: LifecyclePoint) => number) => ({ label, points: lifecycle.map((week) => ({ x: week.start, y: people(week), isProvisional: week.state !== 'complete' })) });
    return [
      of(m.adoption_returning(), (week) => week.returning),
      of(m.adoption_dormant(), (week) => -week.dormant),
      of(m.adoption_resurrecting(), (week) => week.resurrecting),
      of(m.adoption_new(), (week) => week.new),
    ];
  }, [lifecycle]);
  const marks = useMilestoneMarks(milestones, lifecycle, 'week', breaks);
  return (
    <Card title={m.adoption_lifecycle()} description={m.adoption_lifecycle_about()}>
      <BarChart label={m.adoption_lifecycle()} series={series} annotations={marks} isStacked format={asPeople} formatX={asPeriod} />
    </Card>
  );
}
