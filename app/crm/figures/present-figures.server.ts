import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { type Period, periodOf } from '#app/values/period.ts';
import type { Figure } from './figure.ts';
import { presentWhenCheap } from './figures-job.server.ts';
import { lastCount, readFigures } from './keep-figures.server.ts';

/** What holds now, of every group, with when it was counted: this moment, or the last time where counting is dear. */
export async function presentFigures(tx: SqlTransaction, scope: Scope, asOf: Date): Promise<{ today: Period; figures: Figure[]; countedAt: Date | null }> {
  const today = periodOf(dayIn(asOf, scope.timeZone), 'day');
  const live = await presentWhenCheap(tx, scope, asOf);
  if (live) return { today, figures: live, countedAt: asOf };
  const last = await lastCount(tx, scope);
  const counted = last ? periodOf(dayIn(last.countedAt, scope.timeZone), 'day') : today;
  const asToday = (figure: Figure) => ({ ...figure, start: today.start, end: today.end });
  const lasting = (['week', 'month'] as const).map((grain) => periodOf(today.start, grain));
  const kept = await readFigures(tx, scope, { figures: { startingWith: [''] }, periods: [counted, ...lasting] });
  return { today, figures: kept.map((figure) => (isDay(figure) ? asToday(figure) : figure)), countedAt: last?.countedAt ?? null };
}

/** Those of a single day, which show the state of the records. */
export function ofToday(figures: readonly Figure[]): Figure[] {
  return figures.filter(isDay);
}

const isDay = ({ start, end }: { start: Day; end: Day }) => periodOf(start, 'day').end === end;
