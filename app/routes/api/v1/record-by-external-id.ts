import { findByExternalId } from '#app/crm/api/find-one.server.ts';
import { externalKeyOf } from '#app/crm/api/external-key.ts';
import { inputOf } from '#app/crm/api/record-json.ts';
import { answerLost, answerRecord, answerWork, readBody, refuseBody, requireRecords, stampFrom } from '#app/record-api.server.ts';
import { apiRoute } from '#app/web/api-route.server.ts';

const NOT_FOUND = { ok: false, code: 'not-found', problems: [] } as const;

const route = apiRoute({
  GET: async (request, params) => {
    const { scope, entity } = await requireRecords(request, params, 'crm:read');
    const key = externalKeyOf(params.system, params.externalId);
    const found = key ? await findByExternalId(scope, entity, key) : NOT_FOUND;
    return found.ok ? answerRecord(request, entity, found.record) : answerLost(entity, found);
  },
  PUT: async (request, params) => {
    const asked = await requireRecords(request, params, 'crm:write');
    const key = externalKeyOf(params.system, params.externalId);
    if (!key) return refuseBody({ code: 'external-id-missing', pointer: '' });
    const stamp = stampFrom(request, { isRequired: false });
    const record = inputOf((await readBody(request)).value);
    if (!record) return refuseBody({ code: 'not-an-object', pointer: '' });
    const isNewOnly = request.headers.get('if-none-match')?.trim() === '*';
    return answerWork(request, { ...asked, operations: [{ op: 'upsert', ...key, record, stamp, isNewOnly }], under: null });
  },
});

export const loader = route.loader;
export const action = route.action;
