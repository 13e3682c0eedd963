import { z } from 'zod';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { defineJob } from '#app/jobs/define-job.ts';
import { schedule } from '#app/jobs/schedule.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, dayIn, toDate } from '#app/values/day.ts';
import type { Period } from '#app/values/period.ts';
import { countDoings, countPresent, countState } from './count-figures.server.ts';
import { type Figure, FIGURE_GRAINS, LATE_DAYS, momentOf, periodsToCount } from './figure.ts';
import { gatherFigures } from './gather-figures.ts';
import { dropDaysBefore, findCounted, keepFigures, lastCount, noteCount } from './keep-figures.server.ts';

/** How far back figures are made when there are none yet: a year of weeks. */
const MOST_DAYS = 371;
/** Single days show the present, not the past. */
const DAYS_KEPT = 35;
const AGAIN_AFTER_MS = 20 * 3_600_000;
const TIMEOUT_MS = 300_000;

interface Watch {
  asOf: Date;
  signal?: AbortSignal;
  report?: (done: number, total: number | null) => Promise<void>;
  /** How far back, when less than a year will do. */
  mostDays?: number;
}

/**
 * Counts the present, and every week and month of the last year that has not been counted since it became final, a week after
 * its end. Counting again changes nothing that is final, and puts the same in the place of what is not.
 */
export async function keepAllFigures(scope: Scope, { asOf, signal, report, mostDays = MOST_DAYS }: Watch): Promise<{ periods: number }> {
  const inOwn = <T>(work: Parameters<typeof inWorkspaceSql<T>>[1]) => inWorkspaceSql(scope.workspaceId, work, { timeoutMs: TIMEOUT_MS });
  await inOwn(async (tx) => {
    const { periods, figures } = await countPresent(tx, scope, asOf);
    await keepFigures(tx, scope, periods, figures, asOf);
    await noteCount(tx, scope, { countedAt: asOf, presentRows: rowsBehind(figures) });
    await dropDaysBefore(tx, scope, addDays(dayIn(asOf, scope.timeZone), -DAYS_KEPT));
  });
  const today = dayIn(asOf, scope.timeZone);
  const { since, countedAt } = await inOwn((tx) => findCounted(tx, scope));
  if (!since) return { periods: 0 };
  const from = since > addDays(today, -mostDays) ? since : addDays(today, -mostDays);
  const due = FIGURE_GRAINS.map((grain) => periodsToCount(from, today)[grain].filter((period) => isDue(period, countedAt.get(`${period.start} ${period.end}`), { today, asOf })));
  const total = due.flat().length;
  let finished = 0;
  for (const periods of due) {
    if (periods.length === 0) continue;
    const moments = periods.map((period) => momentOf(period, { today, asOf, timeZone: scope.timeZone }));
    const doings = groupByStart(await inOwn((tx) => countDoings(tx, scope, withoutHoles(periods).map((period) => momentOf(period, { today, asOf, timeZone: scope.timeZone })))));
    for (const moment of moments) {
      signal?.throwIfAborted();
      await inOwn(async (tx) => keepFigures(tx, scope, [moment], gatherFigures(await countState(tx, scope, moment), doings.get(moment.start) ?? []), asOf));
      await report?.((finished += 1), total);
    }
  }
  return { periods: total };
}

/** Over, and not counted since it became final, nor in the last hours. */
function isDue({ end }: Period, countedAt: Date | undefined, { today, asOf }: { today: Day; asOf: Date }): boolean {
  if (end > today) return false;
  if (!countedAt || countedAt < toDate(end)) return true;
  return countedAt < toDate(addDays(end, LATE_DAYS + 1)) && asOf.getTime() - countedAt.getTime() > AGAIN_AFTER_MS;
}

/** The periods with those between them, so that they follow each other. */
function withoutHoles(periods: readonly Period[]): Period[] {
  const [first, last] = [periods[0]!, periods.at(-1)!];
  const grain = FIGURE_GRAINS.find((each) => periodsToCount(first.start, first.start)[each][0]?.end === first.end) ?? 'week';
  return periodsToCount(first.start, addDays(last.end, -1))[grain];
}

function groupByStart(figures: readonly Figure[]): Map<Day, Figure[]> {
  const groups = new Map<Day, Figure[]>();
  for (const figure of figures) groups.set(figure.start, [...(groups.get(figure.start) ?? []), figure]);
  return groups;
}

/** How many records and acts the figures of the present count: what counting them costs grows with these. */
function rowsBehind(figures: readonly Figure[]): number {
  const most = (figure: string) => Math.max(0, ...figures.flatMap((each) => (each.figure === figure && each.teamId === null ? [each.denominator + each.leftOut] : [])));
  return ['completeness', 'next-step-present', 'timely-logging', 'shadow-process'].reduce((sum, figure) => sum + most(figure), 0);
}

/** Figures about records, every hour: what is not final yet, and the present. */
export const countRecordFigures = defineJob('crm.figures', {
  schema: z.strictObject({}),
  run: async (_payload, { scope, asOf, signal, report }) => {
    await keepAllFigures(scope, { asOf, signal, report });
  },
});
schedule(countRecordFigures, '5 * * * *');

/** Above this, counting the present costs more than a page may: what was counted last is shown, with its time. */
const MOST_PRESENT_ROWS = 5_000;

/** Today's figures: counted now when that is cheap, else null: what is kept is then the newest there is. */
export async function presentWhenCheap(tx: Parameters<typeof countPresent>[0], scope: Scope, asOf: Date): Promise<Figure[] | null> {
  const last = await lastCount(tx, scope);
  return last && last.presentRows > MOST_PRESENT_ROWS ? null : (await countPresent(tx, scope, asOf)).figures;
}
