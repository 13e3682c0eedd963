import { criticalPath } from '#app/roadmap/plan/critical-path.ts';
import { dayAt, dayNumber } from '#app/roadmap/plan/day-number.ts';
import { moveItem } from '#app/roadmap/plan/move-item.ts';
import { expectedOf, type Plan } from '#app/roadmap/plan/plan-item.ts';
import { makeItem } from '#test/factories/plan.ts';
import { type BenchContext, type Measure, median } from './measure.ts';

const RUNS = 15;

/** The critical path of ten thousand activities, and what moves in a thousand when the first is dragged: what the browser does at every move of the mouse. */
export function measurePlan({ tell }: BenchContext): Promise<Measure[]> {
  const large = planOf(10_000);
  const path = median(Array.from({ length: RUNS }, () => timed(() => criticalPath(large))));
  const plan = planOf(1_000);
  const first = plan.items[0]!;
  const { start, end } = expectedOf(first);
  const drags = Array.from({ length: RUNS }, (_, days) => timed(() => moveItem(plan, first.id, { start: dayAt(dayNumber(start) + days + 1), end: dayAt(dayNumber(end) + days + 1) })));
  tell(`critical path of 10,000 activities with ${large.links.length} links: ${path.toFixed(1)} ms; a drag among 1,000: ${median(drags).toFixed(1)} ms`);
  return Promise.resolve([
    { id: 'critical-path-10000', room: 'roadmap', value: Number(path.toFixed(1)), unit: 'ms', target: 50, better: 'lower' },
    { id: 'drag-1000', room: 'roadmap', value: Number(median(drags).toFixed(1)), unit: 'ms', target: 20, better: 'lower' },
  ]);
}

/** In milliseconds of this process: on a machine that others use too the clock on the wall tells what they did. */
function timed(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Ten lanes side by side in which each follows on the one before and on one of another lane; the same at every run. */
function planOf(count: number): Plan {
  const items = Array.from({ length: count }, (_, at) => makeItem(`i${at}`, 7 * Math.floor(at / 10), 3 + (at % 5)));
  const links = items.flatMap((item, at) => {
    const before = [at - 10, at - 10 - (at % 7)].filter((place) => place >= 0);
    return [...new Set(before)].map((place) => ({ id: `${place}-${at}`, fromId: `i${place}`, toId: item.id, lagDays: 0 }));
  });
  return { items, links };
}
