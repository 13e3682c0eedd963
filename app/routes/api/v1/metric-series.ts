import { findProcessId } from '#app/adoption/processes/processes.server.ts';
import { SeriesQuerySchema, toSeriesJson } from '#app/kpis/metric-json.ts';
import { findRestated } from '#app/kpis/snapshots/restatements.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { findTeamId } from '#app/people/team-lookup.server.ts';
import { day } from '#app/values/day.ts';
import type { MetricRefusal } from '#app/values/metric.ts';
import { apiRoute, json } from '#app/web/api-route.server.ts';
import { problem } from '#app/web/problem.ts';
import { readQuery } from '#app/web/read-query.server.ts';
import { requireApiScope } from '#app/web/require-scope.server.ts';

const TITLES: Record<MetricRefusal, { status: number; title: string }> = {
  'unknown-metric': { status: 404, title: 'There is no such metric' },
  'unknown-team': { status: 404, title: 'There is no such team' },
  'unknown-role': { status: 404, title: 'There is no such role' },
  'unknown-activity': { status: 404, title: 'There is no such activity, or this metric is not counted per activity' },
  'unknown-process': { status: 404, title: 'There is no such agreed process, or this metric does not follow one' },
  'process-required': { status: 422, title: 'This metric follows an agreed process: give its id or name as process' },
  'grain-not-offered': { status: 422, title: 'This metric is not counted at this grain' },
  'not-per-team': { status: 422, title: 'This metric is not counted per team' },
  'unknown-slice': { status: 404, title: 'Nothing that is kept has, or ever had, that value of the dimension' },
  'not-sliced': { status: 422, title: 'This metric does not count orders, and cannot be asked of a part of them' },
  'empty-range': { status: 422, title: 'The range holds no period: from must lie before to' },
  'range-too-long': { status: 422, title: 'The range holds too many periods' },
};

const route = apiRoute({
  GET: async (request, { metric = '' }) => {
    const scope = await requireApiScope(request, 'kpis:read');
    const { from, to, grain, team, role = null, activity = null, process, dimension, value = '' } = readQuery(request, SeriesQuerySchema);
    const teamId = team === undefined ? null : await findTeamId(scope, team);
    const refuse = (code: MetricRefusal) => problem({ code, ...TITLES[code] });
    if (team !== undefined && teamId === null) return refuse('unknown-team');
    const processId = process === undefined ? null : await findProcessId(scope, process);
    if (process !== undefined && processId === null) return refuse('unknown-process');
    const [series] = await metricCatalogue.measureAll(scope, [{ metricId: metric, from: day(from), to: day(to), grain, teamId, role, activity, processId, slice: dimension ? { dimension, value } : null }], new Date());
    if (!series!.ok) return refuse(series!.reason);
    // Of one activity or one process nothing is kept.
    const isKept = activity === null && processId === null;
    const slice = role !== null ? ({ dimension: 'role', value: role } as const) : dimension ? { dimension, value } : null;
    return json(toSeriesJson(series!.value, isKept ? await findRestated(scope, { metricId: metric, grain, teamId, slice }, series!.value.points) : new Map()));
  },
});

export const loader = route.loader;
export const action = route.action;
