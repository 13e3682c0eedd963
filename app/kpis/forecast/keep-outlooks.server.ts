import { setImmediate as turn } from 'node:timers/promises';
import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, toDate } from '#app/values/day.ts';
import type { MetricCatalogue } from '../catalogue.ts';
import { rangeUpTo } from '../filter.ts';
import { subjectOf } from '../kpi-request.ts';
import { listKpis } from '../kpis.server.ts';
import { type KeptOutlook, keptOf } from './kept-outlook.ts';
import { OUTLOOK_FROM, outlookOf } from './outlook.ts';

interface Going {
  asOf: Date;
  signal?: AbortSignal;
  /** Told after every KPI. */
  report?: (done: number, total: number) => Promise<void>;
}

/** Works out where every KPI is heading, from what may be told, and keeps it in place of what was kept. @returns of how many something can be said */
export async function keepOutlooks(scope: Scope, catalogue: MetricCatalogue, { asOf, signal, report }: Going): Promise<number> {
  const { workspaceId } = scope;
  const today = dayIn(asOf, scope.timeZone);
  const [kpis, metrics] = await Promise.all([listKpis(scope), catalogue.listMetricsEverOf(scope)]);
  const ranges = kpis.map(({ frequency }) => rangeUpTo(today, frequency, OUTLOOK_FROM[frequency]));
  const answers = await catalogue.measureAll(scope, kpis.map((kpi, at) => ({ ...subjectOf(kpi), grain: kpi.frequency, ...ranges[at]! })), asOf);
  const kept: { kpiId: string; kpiVersion: number; outlook: KeptOutlook }[] = [];
  for (const [at, kpi] of kpis.entries()) {
    signal?.throwIfAborted();
    const answer = answers[at]!;
    const unit = metrics.find(({ id }) => id === kpi.metricId)?.unit;
    if (answer.ok && unit) {
      const breaks = await catalogue.findBreaks(scope, kpi.metricId, ranges[at]!);
      const outlook = keptOf(outlookOf(kpi, answer.value.points, { grain: kpi.frequency, unit, since: breaks.at(-1)?.on ?? null }));
      if (outlook) kept.push({ kpiId: kpi.id, kpiVersion: kpi.version, outlook });
    }
    await report?.(at + 1, kpis.length);
    await turn(); // a forecast takes long enough to keep others waiting
  }
  await inWorkspace(workspaceId, async (tx) => {
    await tx.kpiOutlook.deleteMany({ where: { workspaceId } });
    await tx.kpiOutlook.createMany({ data: kept.map(({ kpiId, kpiVersion, outlook: { until, ...bounds } }) => ({ workspaceId, kpiId, kpiVersion, madeOn: toDate(today), untilOn: toDate(until), ...bounds })) });
  });
  return kept.length;
}
