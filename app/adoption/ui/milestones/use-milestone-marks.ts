import { useMemo } from 'react';
import type { Milestone } from '#app/kpis/milestones/milestone.ts';
import { milestoneMarks } from '#app/kpis/milestones/milestone-words.ts';
import { useFormat } from '#app/ui/format.tsx';
import type { Day } from '#app/values/day.ts';
import type { Grain } from '#app/values/metric.ts';
import { shiftPeriod } from '#app/values/period.ts';

/** The milestones as marks of a chart whose x are the starts of the points' periods. */
export function useMilestoneMarks(milestones: readonly Milestone[], points: readonly { start: Day }[], grain: Grain) {
  const { date } = useFormat();
  return useMemo(() => milestoneMarks(milestones, points.map(({ start }) => ({ start, end: shiftPeriod(start, 1, grain) })), date), [milestones, points, grain, date]);
}
