import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import type { MetricSeries } from '#app/values/metric.ts';
import type { MetricCatalogue } from '../catalogue.ts';
import { rangeUpTo } from '../filter.ts';
import type { Kpi } from '../kpi.ts';
import { subjectOf } from '../kpi-request.ts';
import { listTeamNames } from '../kpis.server.ts';
import { judgedPoint } from '../status.ts';
import { bestPeriod, type Beside, betterOf, type HeldBeside, lineOfYearBefore, PAST, yearBefore } from './benchmark.ts';
import { listBenchmarks } from './benchmarks.server.ts';

interface Asked {
  kpi: Kpi;
  /** As it is shown. */
  series: MetricSeries;
  beside: Beside | null;
}

/** Everything a KPI can be held beside, as it may be told. */
export async function findHeldBeside(scope: Scope, catalogue: MetricCatalogue, { kpi, series, beside }: Asked, asOf: Date): Promise<HeldBeside> {
  const { grain, metric, points } = series;
  const asked = { ...subjectOf(kpi), grain };
  const [names, outside] = await Promise.all([metric.perTeam ? listTeamNames(scope) : [], listBenchmarks(scope, { kpiId: kpi.id })]);
  const teams = names.filter(({ id }) => id !== kpi.team?.id);
  const team = teams.find(({ id }) => beside?.kind === 'team' && id === beside.teamId);
  const requests = [{ ...asked, ...rangeUpTo(dayIn(asOf, scope.timeZone), grain, PAST[grain]) }, ...(team && points[0] ? [{ ...asked, teamId: team.id, from: points[0].start, to: points.at(-1)!.end }] : [])];
  const [answer, ofTeam] = await catalogue.measureAll(scope, requests, asOf);
  const past = answer?.ok ? answer.value.points : [];
  const best = bestPeriod(past, betterOf(kpi, metric));
  const now = judgedPoint(past);
  const then = now && past.find(({ start, value }) => start === yearBefore(now.start, grain) && value !== null);
  return { best, yearBefore: now && then ? { now, then } : null, outside, teams, drawn: drawn() };

  function drawn(): HeldBeside['drawn'] {
    switch (beside?.kind) {
      case 'best':
        return best ? { beside, level: best.value } : null;
      case 'year-before':
        return { beside, name: null, line: lineOfYearBefore(points, past, grain) };
      case 'team': {
        const told = new Map(ofTeam?.ok ? ofTeam.value.points.map(({ start, value }) => [start, value]) : []);
        return team ? { beside, name: team.name, line: points.map(({ start }) => told.get(start) ?? null) } : null;
      }
      case 'outside': {
        const found = outside.find(({ id }) => id === beside.id);
        return found ? { beside, level: found.value } : null;
      }
      case undefined:
        return null;
    }
  }
}
