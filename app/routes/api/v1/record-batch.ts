import { readBatch } from '#app/crm/api/operation.ts';
import { answerWork, readBody, refuseBody, requireRecords } from '#app/record-api.server.ts';
import { apiRoute } from '#app/web/api-route.server.ts';

const route = apiRoute({
  POST: async (request, params) => {
    const asked = await requireRecords(request, params, 'crm:write');
    const { value, hash } = await readBody(request);
    const read = readBatch(value);
    if (!read.ok) return refuseBody(read.problem);
    return answerWork(request, { ...asked, operations: read.operations, under: (at) => `/operations/${at}/record`, hash });
  },
});

export const loader = route.loader;
export const action = route.action;
