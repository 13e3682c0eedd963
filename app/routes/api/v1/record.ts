import { findOne } from '#app/crm/api/find-one.server.ts';
import { inputOf } from '#app/crm/api/record-json.ts';
import { answerLost, answerRecord, answerWork, readBody, refuseBody, requireRecords, stampFrom } from '#app/record-api.server.ts';
import { apiRoute } from '#app/web/api-route.server.ts';
import { isUuid } from '#app/web/uuid.ts';

const NOT_FOUND = { ok: false, code: 'not-found', problems: [] } as const;

const route = apiRoute({
  GET: async (request, params) => {
    const { scope, entity } = await requireRecords(request, params, 'crm:read');
    const found = isUuid(params.record) ? await findOne(scope, entity, params.record) : NOT_FOUND;
    return found.ok ? answerRecord(request, entity, found.record) : answerLost(entity, found);
  },
  PATCH: async (request, params) => {
    const asked = await requireRecords(request, params, 'crm:write');
    if (!isUuid(params.record)) return answerLost(asked.entity, NOT_FOUND);
    const stamp = stampFrom(request, { isRequired: true });
    const record = inputOf((await readBody(request)).value);
    if (!record) return refuseBody({ code: 'not-an-object', pointer: '' });
    return answerWork(request, { ...asked, operations: [{ op: 'update', id: params.record.toLowerCase(), record, stamp }], under: null });
  },
  DELETE: async (request, params) => {
    const asked = await requireRecords(request, params, 'crm:write');
    if (!isUuid(params.record)) return answerLost(asked.entity, NOT_FOUND);
    const stamp = stampFrom(request, { isRequired: false });
    return answerWork(request, { ...asked, operations: [{ op: 'delete', id: params.record.toLowerCase(), stamp }], under: null });
  },
});

export const loader = route.loader;
export const action = route.action;
