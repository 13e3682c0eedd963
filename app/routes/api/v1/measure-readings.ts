import { fromReadingJson, ReadingInSchema, READINGS_LIMIT_BYTES, ReadingsBodySchema, toReadingJson } from '#app/kpis/measures/measure-json.ts';
import { findMeasure } from '#app/kpis/measures/measures.server.ts';
import { enterReadings, listReadings } from '#app/kpis/measures/readings.server.ts';
import type { Permission } from '#app/people/permission.ts';
import { apiRoute, json } from '#app/web/api-route.server.ts';
import { problem } from '#app/web/problem.ts';
import { readJsonBody } from '#app/web/read-json.server.ts';
import { requireApiScope } from '#app/web/require-scope.server.ts';

const route = apiRoute({
  GET: async (request, params) => {
    const { scope, measure } = await findAsked(request, params.measure, 'kpis:read');
    return json({ readings: (await listReadings(scope, measure.id)).map((reading) => toReadingJson(reading, measure.unit)) });
  },
  POST: async (request, params) => {
    const { scope, measure } = await findAsked(request, params.measure, 'kpis:write');
    const body = ReadingsBodySchema.safeParse((await readJsonBody(request, READINGS_LIMIT_BYTES)).value);
    if (!body.success) throw problem({ status: 400, code: 'invalid-body', title: 'The body is not understood', detail: 'Send a list of 1 to 1,000 figures.' });
    const asOf = new Date();
    const results = [];
    // One by one: what cannot be taken in does not hold up the rest.
    for (const given of body.data) {
      const read = ReadingInSchema.safeParse(given);
      const figure = read.success ? fromReadingJson(read.data, measure) : null;
      const entered = figure ? await enterReadings(scope, measure, [figure], { source: 'api', asOf }) : null;
      if (entered?.ok) results.push({ status: entered.value[0]!.state });
      else results.push({ status: 'rejected', reason: entered ? entered.reason : read.success ? 'period-unreadable' : 'malformed' });
    }
    return json({ results });
  },
});

async function findAsked(request: Request, id: string | undefined, permission: Permission) {
  const scope = await requireApiScope(request, permission);
  const measure = await findMeasure(scope, id ?? '');
  if (!measure) throw problem({ status: 404, code: 'not-found', title: 'There is no such measure' });
  return { scope, measure };
}

export const loader = route.loader;
export const action = route.action;
