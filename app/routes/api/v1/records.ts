import { listJson } from '#app/crm/api/list-json.server.ts';
import { readCreates } from '#app/crm/api/operation.ts';
import { answerWork, readBody, refuseBody, requireRecords } from '#app/record-api.server.ts';
import { apiRoute, json } from '#app/web/api-route.server.ts';
import { problem } from '#app/web/problem.ts';

const route = apiRoute({
  GET: async (request, params) => {
    const { scope, entity } = await requireRecords(request, params, 'crm:read');
    const page = await listJson(scope, entity, new URL(request.url).searchParams, new Date());
    if (page.ok) return json(page.value);
    return problem({ status: 400, code: 'invalid-query', title: 'The query is not understood', ...('problems' in page ? { errors: page.problems } : {}) });
  },
  POST: async (request, params) => {
    const asked = await requireRecords(request, params, 'crm:write');
    const { value, hash } = await readBody(request);
    const read = readCreates(value);
    if (!read.ok) return refuseBody(read.problem);
    return answerWork(request, { ...asked, operations: read.operations, under: read.isMany ? (at) => `/records/${at}` : null, hash });
  },
});

export const loader = route.loader;
export const action = route.action;
