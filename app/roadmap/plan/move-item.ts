import type { Day } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { dayAt, dayNumber } from './day-number.ts';
import { networkOf } from './network.ts';
import { expectedOf, type Plan, type PlanItem, stateOf, takesNoTime } from './plan-item.ts';
import { applyStep, joinSteps, type PlanStep } from './plan-step.ts';

export type MoveRefusal = 'not-found' | 'done' | 'begun' | 'end-before-start';

/**
 * Another expected period for one thing of the plan. It is held back until what it waits for has ended; what waits for it is
 * pushed on only as far as needed and keeps its length. What has begun keeps its first day, what is done stays.
 */
export function moveItem(plan: Plan, id: string, period: Period): Result<PlanStep, MoveRefusal> {
  const item = plan.items.find((each) => each.id === id);
  if (!item) return refused('not-found');
  const state = stateOf(item);
  if (state === 'done') return refused('done');
  if (state === 'running' && period.start !== item.actual.start) return refused('begun');
  if (takesNoTime(item) ? period.end !== period.start : period.end <= period.start) return refused('end-before-start');
  const moved = forecastAt(item, period);
  const step = { items: [{ before: item, after: moved }], links: [] };
  const all = settled(plan, step);
  return done({ ...all, items: all.items.filter(({ before, after }) => !isSamePeriod(before, after)) });
}

/** What has to move so that nothing begins before what it waits for has ended; nothing when all is well. */
export function settle(plan: Plan): PlanStep {
  const { order, before } = networkOf(plan);
  const expected = plan.items.map(expectedOf);
  const ends = expected.map(({ end }) => dayNumber(end));
  const items: PlanStep['items'] = [];
  for (const place of order) {
    const item = plan.items[place]!;
    if (stateOf(item) !== 'upcoming') continue;
    let allowed = Number.MIN_SAFE_INTEGER;
    for (let tie = before.from[place]!; tie < before.from[place + 1]!; tie++) allowed = Math.max(allowed, ends[before.place[tie]!]! + before.lagDays[tie]!);
    const wait = allowed - dayNumber(expected[place]!.start);
    if (wait <= 0) continue;
    ends[place] = ends[place]! + wait;
    const period = { start: dayAt(allowed), end: dayAt(ends[place]) };
    items.push({ before: item, after: forecastAt(item, period) });
  }
  return { items, links: [] };
}

/** The step with all that has to move because of it. */
export function settled(plan: Plan, step: PlanStep): PlanStep {
  return joinSteps(step, settle(applyStep(plan, step)));
}

/** The first day on which it may begin, by what it waits for; null when it waits for nothing. */
export function earliestStart(plan: Plan, id: string): Day | null {
  const items = new Map(plan.items.map((item) => [item.id, item]));
  const days = plan.links.flatMap(({ fromId, toId, lagDays }) => (toId === id && items.has(fromId) ? [dayNumber(expectedOf(items.get(fromId)!).end) + lagDays] : []));
  return days.length === 0 ? null : dayAt(Math.max(...days));
}

/** What a step did to one thing and to how many others. @param asked the first day it was meant to have; null when that was not the question */
export function whatMoved({ items }: PlanStep, id: string, asked: Day | null = null): { item: PlanItem | null; pushed: number; isHeldBack: boolean } {
  const item = items.find(({ after }) => after?.id === id)?.after ?? null;
  return { item, pushed: items.filter(({ before, after }) => before && after && after.id !== id).length, isHeldBack: item !== null && asked !== null && expectedOf(item).start > asked };
}

/** The item expected in that period; none of its own where that is as planned. */
export function forecastAt(item: PlanItem, { start, end }: Period): PlanItem {
  const isAsPlanned = start === item.planned.start && end === item.planned.end;
  return { ...item, forecast: isAsPlanned ? null : { start, end } };
}

function isSamePeriod(one: PlanItem | null, other: PlanItem | null): boolean {
  return one?.forecast?.start === other?.forecast?.start && one?.forecast?.end === other?.forecast?.end;
}
