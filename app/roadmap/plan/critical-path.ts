import { dayNumber } from './day-number.ts';
import { networkOf } from './network.ts';
import { expectedOf, type Plan, stateOf } from './plan-item.ts';

/** In days since 1970; ends are half-open. */
export interface Timing {
  earliestStart: number;
  earliestEnd: number;
  /** The latest at which the last thing of the plan still ends when it does now. */
  latestStart: number;
  latestEnd: number;
  /** How far it can slip before the end of the plan does. */
  slackDays: number;
  /** Not done yet, and without slack: one day later here is one day later at the end. */
  isCritical: boolean;
}

/**
 * The critical path method: forwards from the days things begin on, backwards from the end of the plan. Nothing begins before
 * the day it is expected on; what has begun stands, whatever went before. Source: Kelley and Walker, "Critical-path planning and
 * scheduling", 1959.
 */
export function criticalPath(plan: Plan): Map<string, Timing> {
  const { order, after } = networkOf(plan);
  const count = plan.items.length;
  const [starts, ends, latestEnds] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const hasBegun = plan.items.map((item) => stateOf(item) !== 'upcoming');
  for (const [place, item] of plan.items.entries()) {
    const { start, end } = expectedOf(item);
    starts[place] = dayNumber(start);
    ends[place] = start === end ? starts[place] : dayNumber(end);
  }
  for (const place of order) {
    for (let tie = after.from[place]!; tie < after.from[place + 1]!; tie++) {
      const next = after.place[tie]!;
      const wait = ends[place]! + after.lagDays[tie]! - starts[next]!;
      if (hasBegun[next] || wait <= 0) continue;
      starts[next] = starts[next]! + wait;
      ends[next] = ends[next]! + wait;
    }
  }
  const last = ends.reduce((latest, end) => Math.max(latest, end), Number.MIN_SAFE_INTEGER);
  const timings = new Map<string, Timing>();
  for (let at = count - 1; at >= 0; at--) {
    const place = order[at]!;
    let latestEnd = last;
    for (let tie = after.from[place]!; tie < after.from[place + 1]!; tie++) {
      const next = after.place[tie]!;
      if (!hasBegun[next]) latestEnd = Math.min(latestEnd, latestEnds[next]! - (ends[next]! - starts[next]!) - after.lagDays[tie]!);
    }
    latestEnds[place] = latestEnd;
    const slackDays = latestEnd - ends[place]!;
    const item = plan.items[place]!;
    timings.set(item.id, {
      earliestStart: starts[place]!,
      earliestEnd: ends[place]!,
      latestStart: starts[place]! + slackDays,
      latestEnd,
      slackDays,
      isCritical: slackDays === 0 && item.actual.end === null,
    });
  }
  return timings;
}
