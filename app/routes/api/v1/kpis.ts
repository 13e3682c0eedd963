import { KpisQuerySchema, toKpiJson } from '#app/kpis/kpi-json.ts';
import { listKpiStates } from '#app/kpis/kpi-states.server.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { apiRoute, json } from '#app/web/api-route.server.ts';
import { readQuery } from '#app/web/read-query.server.ts';
import { requireApiScope } from '#app/web/require-scope.server.ts';

const route = apiRoute({
  GET: async (request) => {
    const scope = await requireApiScope(request, 'kpis:read');
    const { page, next } = await listKpiStates(scope, metricCatalogue, { ...readQuery(request, KpisQuerySchema), asOf: new Date() });
    return json({ kpis: page.map(toKpiJson), next });
  },
});

export const loader = route.loader;
export const action = route.action;
