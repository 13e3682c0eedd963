import { useMemo } from 'react';
import type { MetricBreak } from '#app/kpis/catalogue.ts';
import type { Milestone } from '#app/kpis/milestones/milestone.ts';
import { milestoneMarks } from '#app/kpis/milestones/milestone-words.ts';
import { m } from '#app/messages/compiled/messages.js';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import { shiftPeriod } from '#app/values/period.ts';

const NONE: readonly MetricBreak[] = [];

/** The milestones, and the days from which on figures were counted differently, as marks of a chart whose x are the starts of the points' periods. */
export function useMilestoneMarks(milestones: readonly Milestone[], points: readonly { start: Day }[], grain: Grain, breaks: readonly MetricBreak[] = NONE) {
  const { date } = useFormat();
  return useMemo(() => {
    const periods = points.map(({ start }) => ({ start, end: shiftPeriod(start, 1, grain) }));
    const readAnew = breaks.flatMap(({ on, version }) => {
      const within = periods.find(({ start, end }) => start <= on && on < end);
      return within ? [{ x: within.start, label: m.kpis_break_short({ version }), detail: `${date(on)} · ${m.events_break({ version })}` }] : [];
    });
    return [...milestoneMarks(milestones, periods, date), ...readAnew];
  }, [milestones, breaks, points, grain, date]);
}
