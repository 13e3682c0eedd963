import { MetricsQuerySchema, toMetricJson } from '#app/kpis/metric-json.ts';
import { listMetricsOf } from '#app/metric-catalogue.server.ts';
import { apiRoute, json } from '#app/web/api-route.server.ts';
import { readQuery } from '#app/web/read-query.server.ts';
import { requireApiScope } from '#app/web/require-scope.server.ts';

const route = apiRoute({
  GET: async (request) => {
    const scope = await requireApiScope(request, 'kpis:read');
    const { limit, after } = readQuery(request, MetricsQuerySchema);
    const all = (await listMetricsOf(scope)).sort((one, other) => (one.id < other.id ? -1 : 1));
    const from = after === undefined ? all : all.filter((metric) => metric.id > after);
    const page = from.slice(0, limit);
    return json({ metrics: page.map(toMetricJson), next: from.length > limit ? (page.at(-1)?.id ?? null) : null });
  },
});

export const loader = route.loader;
export const action = route.action;
