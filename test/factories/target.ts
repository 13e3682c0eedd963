import type { Target } from '#app/kpis/kpi.ts';
import { STRAIGHT } from '#app/kpis/target/course.ts';
import { PLAIN_JUDGING } from '#app/kpis/target/judging.ts';
import { day } from '#app/values/day.ts';

/** From 0 to 100 in the 200 days from the first of January, in a straight line, judged at once by the usual bands. */
export function makeTarget(over: Partial<Target> = {}): Target {
  return { direction: 'increase-to', baselineValue: 0, targetValue: 100, lowerValue: null, startsOn: day('2026-01-01'), deadlineOn: day('2026-07-20'), course: STRAIGHT, judging: PLAIN_JUDGING, ...over };
}
