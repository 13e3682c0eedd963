import type { Entity, Field } from '../entity/entity.ts';
import { ENTITIES } from '../entity/entities.ts';
import { FILTER_OPERATORS } from '../filter/filter.ts';
import { writableFields } from '../record/read-input.ts';
import { MOST_LISTED } from './list-request.ts';
import { MOST_RECORDS, OPERATIONS } from './operation.ts';

type Json = Record<string, unknown>;

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json): Json => ({ 'application/json': { schema } });

/** The addresses of the records of every kind, for the description of the API (OpenAPI 3.1): made of the kinds themselves. */
export function recordPaths(): Json {
  return Object.assign({}, ...Object.values(ENTITIES).map(pathsOf)) as Json;
}

/** What those addresses refer to. */
export function recordSchemas(): Json {
  const stamp = { type: 'string', description: 'The state of the record: also its ETag.' };
  const error = { type: 'object', required: ['path', 'code'], properties: { path: { type: 'string' }, pointer: { type: 'string', description: 'RFC 6901: the place in the body.' }, code: { type: 'string' }, message: { type: 'string' } } };
  const schemas: Json = {
    Problem: {
      type: 'object',
      required: ['type', 'title', 'status', 'code'],
      properties: {
        ...{ type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, code: { type: 'string' }, detail: { type: 'string' } },
        errors: { type: 'array', items: error },
        record: { type: 'object', description: 'The record as it stands, when it is another by now (412).' },
        merged_into: { type: 'string', format: 'uuid', description: 'Where a merged record went.' },
      },
    },
    Filter: {
      type: 'object',
      required: ['combinator', 'rules'],
      properties: { combinator: { enum: ['and', 'or'] }, not: { type: 'boolean' }, rules: { type: 'array', items: { anyOf: [ref('Filter'), ref('FilterRule')] } } },
    },
    FilterRule: {
      type: 'object',
      required: ['field', 'operator'],
      properties: { field: { type: 'string', description: 'A field, `custom.<key>`, `<relation>.<field>`, or `has:<kind>` with a filter as value.' }, operator: { enum: FILTER_OPERATORS }, value: {} },
    },
    Results: {
      type: 'object',
      required: ['results'],
      properties: {
        ...Object.fromEntries(['created', 'updated', 'unchanged', 'deleted', 'restored', 'refused'].map((word) => [word, { type: 'integer' }])),
        results: {
          type: 'array',
          items: {
            type: 'object',
            required: ['index', 'status', 'result'],
            properties: {
              ...{ index: { type: 'integer' }, status: { type: 'integer', description: 'As the HTTP status it would have had alone.' }, result: { enum: ['created', 'updated', 'unchanged', 'deleted', 'restored', 'refused'] } },
              ...{ id: { type: 'string', format: 'uuid' }, stamp, code: { type: 'string' }, errors: { type: 'array', items: error }, record: { type: 'object' }, merged_into: { type: 'string', format: 'uuid' } },
            },
          },
        },
      },
    },
  };
  for (const entity of Object.values(ENTITIES)) {
    const name = schemaName(entity);
    const input = properties(writableFields(entity), entity, false);
    schemas[`${name}Input`] = { type: 'object', properties: input, additionalProperties: false };
    schemas[name] = {
      type: 'object',
      required: ['id', 'stamp'],
      properties: {
        id: { type: 'string', format: 'uuid' },
        ...properties([...entity.fields, ...(entity.hasTags ? [{ name: 'tags', kind: 'tags' } as const] : [])], entity, true),
        ...{ external_system: { type: 'string' }, external_id: { type: ['string', 'null'] }, source: { type: 'string' } },
        ...{ created_at: { type: 'string', format: 'date-time' }, created_by_id: { type: ['string', 'null'], format: 'uuid' }, updated_at: { type: 'string', format: 'date-time' } },
        deleted_at: { type: 'string', format: 'date-time', description: 'There when it is in the trash.' },
        stamp,
      },
    };
  }
  return schemas;
}

function properties(fields: readonly Field[], { hasPage }: Entity, isAnswer: boolean): Json {
  const each = Object.fromEntries(fields.map((field) => [field.name, valueSchema(field, isAnswer)]));
  return hasPage ? { ...each, custom: { type: 'object', additionalProperties: true, description: "The workspace's own fields, by key." } } : each;
}

function valueSchema(field: Field, isAnswer: boolean): Json {
  const orNull = (schema: Json & { type: string }) => (field.isRequired ? schema : { ...schema, type: [schema.type, 'null'] });
  const bounds = { ...(field.min === undefined ? {} : { minimum: field.min }), ...(field.max === undefined ? {} : { maximum: field.max }) };
  const readOnly = field.isReadOnly ? { readOnly: true } : {};
  switch (field.kind) {
    case 'integer':
      return { ...orNull({ type: 'integer', ...bounds }), ...readOnly };
    case 'decimal':
      return { ...orNull({ type: 'number', ...bounds }), ...readOnly };
    case 'money':
      return { ...orNull({ type: 'integer', description: 'Whole cents.' }), ...readOnly };
    case 'flag':
      return { type: 'boolean' };
    case 'tags':
      return { type: 'array', items: { type: 'string', maxLength: 60 } };
    case 'day':
      return orNull({ type: 'string', format: 'date' });
    case 'instant':
      return orNull({ type: 'string', format: 'date-time' });
    case 'choice':
      return { enum: [...(field.choices ?? []), ...(field.isRequired ? [] : [null])] };
    case 'reference':
    case 'member':
      return { ...orNull({ type: 'string', format: 'uuid' }), description: field.target ? `The id of one of the ${ENTITIES[field.target].segment}.` : 'The id of a member of the workspace.' };
    default:
      return { ...orNull({ type: 'string', ...(isAnswer ? {} : { maxLength: field.maxLength ?? (field.kind === 'long-text' ? 20_000 : field.kind === 'email' ? 320 : 200) }) }), ...readOnly };
  }
}

function pathsOf(entity: Entity): Json {
  const name = schemaName(entity);
  const one = ref(name);
  const input = ref(`${name}Input`);
  const at = `/api/v1/${entity.segment}`;
  const id = parameter('record', 'path', { type: 'string', format: 'uuid' });
  const keys = [parameter('system', 'path', { type: 'string' }, 'The other system; `-` for none.'), parameter('externalId', 'path', { type: 'string' })];
  const ifMatch = parameter('If-Match', 'header', { type: 'string' }, 'The ETag that was looked at; `*` for whatever stands there.');
  const once = parameter('Idempotency-Key', 'header', { type: 'string', maxLength: 255 }, 'Sent again within a day, the request is answered the same and not done again.', false);
  const operation = operationOf(entity, name);
  const body = (schema: Json) => ({ requestBody: { required: true, content: json(schema) } });
  const query = ([['filter', 'A filter as JSON: see Filter.'], ['search', 'Words of a name, or the beginning of an address or number.'], ['sort', 'A field; with a - in front from last to first.'], ['fields', 'The fields to tell, with commas between them.'], ['cursor', '`next` of the page before.'], ['trash', '`only`: what is in the trash.']] as const).map(([word, told]) => parameter(word, 'query', { type: 'string' }, told, false));
  const limit = parameter('limit', 'query', { type: 'integer', minimum: 1, maximum: MOST_LISTED, default: 50 }, 'Records in a page.', false);
  const page = { type: 'object', required: ['records', 'next'], properties: { records: { type: 'array', items: one }, next: { type: ['string', 'null'], description: 'Give it as `cursor` for the next page; null on the last.' } } };
  const many = { type: 'object', required: ['records'], properties: { records: { type: 'array', minItems: 1, maxItems: MOST_RECORDS, items: input } } };
  const step = { type: 'object', required: ['op'], properties: { op: { enum: OPERATIONS }, id: { type: 'string', format: 'uuid' }, stamp: { type: 'string' }, external_system: { type: 'string' }, external_id: { type: 'string' }, record: input } };
  const steps = { type: 'object', required: ['operations'], properties: { operations: { type: 'array', minItems: 1, maxItems: MOST_RECORDS, items: step } } };
  return {
    [at]: {
      get: operation('list', 'A page of records', { parameters: [...query, limit], answers: { 200: page }, problems: [400, 401, 403, 429] }),
      post: operation('create', `Make one record, or up to ${MOST_RECORDS}`, { parameters: [once], ...body({ oneOf: [many, input] }), answers: { 201: one, 200: ref('Results'), 207: ref('Results') }, problems: [400, 401, 403, 409, 413, 415, 422, 429] }),
    },
    [`${at}/batch`]: { post: operation('batch', 'Do different things in one transaction, each answered for itself', { parameters: [once], ...body(steps), answers: { 200: ref('Results'), 207: ref('Results') }, problems: [400, 401, 403, 413, 415, 422, 429] }) },
    [`${at}/by-external-id/{system}/{externalId}`]: {
      get: operation('find', 'One record by the id another system knows it by', { parameters: keys, answers: { 200: one }, problems: [401, 403, 404, 429] }),
      put: operation('upsert', 'Change the record with this external id, or make it', { parameters: [...keys, { ...ifMatch, required: false }], ...body(input), answers: { 200: one, 201: one }, problems: [400, 401, 403, 409, 412, 413, 415, 422, 429] }),
    },
    [`${at}/{record}`]: {
      get: operation('get', 'One record', { parameters: [id], answers: { 200: one }, problems: [301, 401, 403, 404, 410, 429] }),
      patch: operation('update', 'Change the fields that are sent', { parameters: [id, ifMatch], ...body(input), answers: { 200: one }, problems: [400, 401, 403, 404, 409, 410, 412, 413, 415, 422, 428, 429] }),
      delete: operation('delete', 'Put the record in the trash', { parameters: [id, { ...ifMatch, required: false }], answers: { 204: null }, problems: [401, 403, 404, 409, 410, 412, 429] }),
    },
    [`${at}/{record}/restore`]: { post: operation('restore', 'Take the record out of the trash', { parameters: [id, once], answers: { 200: one }, problems: [401, 403, 404, 409, 412, 429] }) },
  };
}

interface Told {
  parameters: Json[];
  requestBody?: Json;
  answers: Record<number, Json | null>;
  problems: number[];
}

const READS = ['list', 'get', 'find'];

function operationOf(entity: Entity, name: string) {
  return (verb: string, summary: string, { parameters, requestBody, answers, problems }: Told): Json => ({
    operationId: `${verb}${name}`,
    tags: [entity.segment],
    summary,
    description: `Needs a key with ${READS.includes(verb) ? 'crm:read' : 'crm:write'}.`,
    parameters,
    ...(requestBody ? { requestBody } : {}),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, schema]) => [status, { description: schema ? 'Done' : 'Done, and nothing to tell', ...(schema ? { content: json(schema) } : {}) }])),
      ...Object.fromEntries(problems.map((status) => [status, { description: 'A problem', content: { 'application/problem+json': { schema: ref('Problem') } } }])),
    },
  });
}

function parameter(name: string, place: 'path' | 'query' | 'header', schema: Json, description?: string, required = true): Json {
  return { name, in: place, required, schema, ...(description ? { description } : {}) };
}

/** `MembershipType` for membership_type. */
function schemaName({ name }: Entity): string {
  return name.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
