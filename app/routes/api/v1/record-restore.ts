import { answerLost, answerWork, requireRecords, stampFrom } from '#app/record-api.server.ts';
import { apiRoute } from '#app/web/api-route.server.ts';
import { isUuid } from '#app/web/uuid.ts';

const route = apiRoute({
  POST: async (request, params) => {
    const asked = await requireRecords(request, params, 'crm:write');
    if (!isUuid(params.record)) return answerLost(asked.entity, { ok: false, code: 'not-found', problems: [] });
    const stamp = stampFrom(request, { isRequired: false });
    return answerWork(request, { ...asked, operations: [{ op: 'restore', id: params.record.toLowerCase(), stamp }], under: null });
  },
});

export const loader = route.loader;
export const action = route.action;
