import { listMeasureRows } from '#app/kpis/measures/board.server.ts';
import { toMeasureJson } from '#app/kpis/measures/measure-json.ts';
import { apiRoute, json } from '#app/web/api-route.server.ts';
import { requireApiScope } from '#app/web/require-scope.server.ts';

const route = apiRoute({
  GET: async (request) => {
    const scope = await requireApiScope(request, 'kpis:read');
    return json({ measures: (await listMeasureRows(scope, new Date())).map(toMeasureJson) });
  },
});

export const loader = route.loader;
export const action = route.action;
