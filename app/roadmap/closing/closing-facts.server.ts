import { inWorkspace } from '#app/db/client.server.ts';
import type { Kpi } from '#app/kpis/kpi.ts';
import { kpiRequest } from '#app/kpis/kpi-request.ts';
import { listKpis } from '#app/kpis/kpis.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, dayIn, dayOf } from '#app/values/day.ts';
import { type LiveValue, shareOf } from '../criterion.ts';
import { findGoLive } from '../go-live.server.ts';
import type { Now } from '../live-values.server.ts';
import { isBehaviour, isMeasuredAfter, measuredFrom, redAfter } from './red-continues.ts';

/** What closing asks of red after go-live, as it stands (R19); null while nothing went live. */
export async function readClosingFact(scope: Scope, fact: 'behaviour-measured-after-go-live' | 'red-work-after-go-live', now: Now): Promise<LiveValue | null> {
  const today = dayIn(now.asOf, scope.timeZone);
  const goLiveOn = await findGoLive(scope);
  if (!goLiveOn || goLiveOn > today) return null;
  if (fact === 'red-work-after-go-live') return { value: await countRedWork(scope, goLiveOn), numerator: null, denominator: null, unit: 'count', currency: null, periodStart: null, asOf: today };
  const behaviour = await readBehaviourAfter(scope, goLiveOn, now);
  return shareOf(behaviour.filter(({ isMeasured }) => isMeasured).length, behaviour.length, today);
}

/** How many items of the plan are about behaviour and end after go-live. */
export async function countRedWork({ workspaceId }: Scope, goLiveOn: Day): Promise<number> {
  const items = await inWorkspace(workspaceId, (tx) => tx.planItem.findMany({ where: { workspaceId }, select: { colour: true, plannedEndsOn: true, forecastEndsOn: true, actualEndsOn: true } }));
  return redAfter(items.map(({ colour, plannedEndsOn, forecastEndsOn, actualEndsOn }) => ({ colour, endsOn: dayOf(actualEndsOn ?? forecastEndsOn ?? plannedEndsOn) })), goLiveOn);
}

/** The KPIs of behaviour, each with whether it was measured half a year after go-live. */
export async function readBehaviourAfter(scope: Scope, goLiveOn: Day, { asOf, metrics }: Now): Promise<{ kpi: Kpi; isMeasured: boolean }[]> {
  const today = dayIn(asOf, scope.timeZone);
  const kpis = (await listKpis(scope)).filter(isBehaviour);
  const from = measuredFrom(goLiveOn);
  // Before that day there is nothing to find.
  if (kpis.length === 0 || today < from) return kpis.map((kpi) => ({ kpi, isMeasured: false }));
  const answers = await metrics.measureAll(scope, kpis.map((kpi) => ({ ...kpiRequest(kpi, 1, today), from, to: addDays(today, 1) })), asOf);
  return kpis.map((kpi, at) => ({ kpi, isMeasured: answers[at]?.ok === true && isMeasuredAfter(answers[at].value.points, goLiveOn) }));
}
