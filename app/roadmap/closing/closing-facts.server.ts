import { inWorkspace } from '#app/db/client.server.ts';
import { kpiRequest } from '#app/kpis/kpi-request.ts';
import { listKpis } from '#app/kpis/kpis.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayIn, dayOf } from '#app/values/day.ts';
import { type LiveValue, shareOf } from '../criterion.ts';
import { findGoLive } from '../go-live.server.ts';
import type { Now } from '../live-values.server.ts';
import { isBehaviour, isMeasuredAfter, measuredFrom, redAfter } from './red-continues.ts';

/** What closing asks of red after go-live, as it stands (R19); null while nothing went live. */
export async function readClosingFact(scope: Scope, fact: 'behaviour-measured-after-go-live' | 'red-work-after-go-live', { asOf, metrics }: Now): Promise<LiveValue | null> {
  const { workspaceId } = scope;
  const today = dayIn(asOf, scope.timeZone);
  const goLiveOn = await findGoLive(scope);
  if (!goLiveOn || goLiveOn > today) return null;
  if (fact === 'red-work-after-go-live') {
    const items = await inWorkspace(workspaceId, (tx) => tx.planItem.findMany({ where: { workspaceId }, select: { colour: true, plannedEndsOn: true, forecastEndsOn: true, actualEndsOn: true } }));
    const ends = items.map(({ colour, plannedEndsOn, forecastEndsOn, actualEndsOn }) => ({ colour, endsOn: dayOf(actualEndsOn ?? forecastEndsOn ?? plannedEndsOn) }));
    return { value: redAfter(ends, goLiveOn), numerator: null, denominator: null, unit: 'count', currency: null, periodStart: null, asOf: today };
  }
  const kpis = (await listKpis(scope)).filter(isBehaviour);
  const from = measuredFrom(goLiveOn);
  // Before that day there is nothing to find.
  if (kpis.length === 0 || today < from) return shareOf(0, kpis.length, today);
  const answers = await metrics.measureAll(scope, kpis.map((kpi) => ({ ...kpiRequest(kpi, 1, today), from, to: addDays(today, 1) })), asOf);
  return shareOf(answers.filter((answer) => answer.ok && isMeasuredAfter(answer.value.points, goLiveOn)).length, kpis.length, today);
}
