import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { type Period, periodOf } from '#app/values/period.ts';
import { listBehavioursIn } from '../behaviours/behaviours.server.ts';
import { countActs } from './count-acts.server.ts';
import { countCapture } from './count-capture.server.ts';
import { countDeals } from './count-deals.server.ts';
import { countDuplicates } from './count-duplicates.server.ts';
import { countFollowUp } from './count-follow-up.server.ts';
import { countQuality } from './count-quality.server.ts';
import { type Figure, FIGURE_GRAINS, type Moment, momentOf } from './figure.ts';
import { gatherFigures } from './gather-figures.ts';
import { KEY_KINDS } from './quality.ts';

/** What the records looked like at the moment: a fixed number of statements. */
export async function countState(tx: SqlTransaction, scope: Scope, moment: Moment): Promise<Figure[]> {
  const figures = await countDeals(tx, scope, moment);
  for (const kind of KEY_KINDS) figures.push(...(await countQuality(tx, scope, kind, moment)));
  const records = figures.filter(({ figure }) => figure.startsWith('records.'));
  return [...figures, ...(await countDuplicates(tx, scope, moment, records))];
}

/** What was done in periods of one grain that follow each other: a fixed number of statements. */
export async function countDoings(tx: SqlTransaction, scope: Scope, moments: readonly Moment[]): Promise<Figure[]> {
  const behaviours = await listBehavioursIn(tx, scope);
  return [...(await countActs(tx, scope, moments, behaviours)), ...(await countFollowUp(tx, scope, moments)), ...(await countCapture(tx, scope, moments))];
}

/** The figures of today, of this week and of this month as they stand now. */
export async function countPresent(tx: SqlTransaction, scope: Scope, asOf: Date): Promise<{ periods: Period[]; figures: Figure[] }> {
  const today = dayIn(asOf, scope.timeZone);
  const moments = (['day', ...FIGURE_GRAINS] as const).map((grain) => momentOf(periodOf(today, grain), { today, asOf, timeZone: scope.timeZone }));
  const state = await countState(tx, scope, moments[0]!);
  const figures: Figure[] = [];
  for (const moment of moments) {
    const { start, end } = moment;
    const doings = start === today && moment === moments[0] ? [] : await countDoings(tx, scope, [moment]);
    figures.push(...gatherFigures(state.map((figure) => ({ ...figure, start, end })), doings));
  }
  return { periods: moments.map(({ start, end }) => ({ start, end })), figures };
}
