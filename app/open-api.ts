import { z } from 'zod';
import { recordPaths, recordSchemas } from '#app/crm/api/open-api.ts';
import { EventEnvelopeSchema, EVENT_REJECTIONS } from '#app/events/envelope.ts';
import { MAX_EVENTS } from '#app/events/events-body.ts';
import { KpiJsonSchema, KpisQuerySchema } from '#app/kpis/kpi-json.ts';
import { MeasureJsonSchema, MOST_READINGS, ReadingInSchema, ReadingJsonSchema, ReadingsAnswerSchema } from '#app/kpis/measures/measure-json.ts';
import { MetricJsonSchema, MetricsQuerySchema, SeriesJsonSchema, SeriesQuerySchema } from '#app/kpis/metric-json.ts';

type Json = Record<string, unknown>;

const EventsBodySchema = z.union([
  z.object({ events: z.array(EventEnvelopeSchema).min(1).max(MAX_EVENTS) }),
  z.array(EventEnvelopeSchema).min(1).max(MAX_EVENTS),
  EventEnvelopeSchema,
]);

const EventsAnswerSchema = z.object({
  accepted: z.int(),
  duplicate: z.int().describe('Came in before, the same: nothing changed.'),
  conflict: z.int().describe('The id came in before with other content: the first stays.'),
  rejected: z.int(),
  results: z.array(
    z.object({ event_id: z.string().nullable(), status: z.enum(['accepted', 'duplicate', 'conflict', 'rejected']), reason: z.enum(EVENT_REJECTIONS).optional() }),
  ),
});

const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string().optional() })).optional(),
});

/** The API described from the very schemas that check it, as OpenAPI 3.1. */
export function openApi(): Json {
  const metrics = z.object({ metrics: z.array(MetricJsonSchema), next: z.string().nullable().describe('Give it as `after` for the next page; null on the last.') });
  const kpis = z.object({ kpis: z.array(KpiJsonSchema), next: z.string().nullable().describe('Give it as `after` for the next page; null on the last.') });
  return {
    openapi: '3.1.0',
    info: { title: 'Pacer', version: '1', description: 'Usage events in, metrics out, and every kind of record of the CRM. Errors are problem+json (RFC 9457).' },
    security: [{ key: [] }],
    paths: {
      '/api/v1/events': {
        post: operation('sendEvents', 'Send usage events', 'events:write', {
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(EventsBodySchema, 'input') } } },
          answer: ['202', 'What came of each event, in the order sent', EventsAnswerSchema],
          problems: ['400', '401', '403', '413', '415', '429'],
        }),
      },
      '/api/v1/metrics': {
        get: operation('listMetrics', 'The catalogue of metrics', 'kpis:read', {
          parameters: parametersOf(MetricsQuerySchema),
          answer: ['200', 'Metrics by id', metrics],
          problems: ['400', '401', '403', '429'],
        }),
      },
      '/api/v1/metrics/{metric}/series': {
        get: operation('metricSeries', 'The values of one metric, period by period', 'kpis:read', {
          parameters: [{ name: 'metric', in: 'path', required: true, schema: { type: 'string' } }, ...parametersOf(SeriesQuerySchema)],
          answer: ['200', 'One point per period', SeriesJsonSchema],
          problems: ['400', '401', '403', '404', '422', '429'],
        }),
      },
      '/api/v1/kpis': {
        get: operation('listKpis', 'Where every KPI stands against its target', 'kpis:read', {
          parameters: parametersOf(KpisQuerySchema),
          answer: ['200', 'KPIs by id', kpis],
          problems: ['400', '401', '403', '429'],
        }),
      },
      '/api/v1/measures': {
        get: operation('listMeasures', 'What the workspace measures itself, and what is missing of it', 'kpis:read', {
          answer: ['200', 'Measures by name', z.object({ measures: z.array(MeasureJsonSchema) })],
          problems: ['401', '403', '429'],
        }),
      },
      '/api/v1/measures/{measure}/readings': {
        get: operation('listReadings', 'Every figure of a measure, the newest period first', 'kpis:read', {
          parameters: [MEASURE],
          answer: ['200', 'Figures', z.object({ readings: z.array(ReadingJsonSchema) })],
          problems: ['401', '403', '404', '429'],
        }),
        post: operation('enterReadings', 'Enter figures of a measure, period by period', 'kpis:write', {
          parameters: [MEASURE],
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(z.array(ReadingInSchema).min(1).max(MOST_READINGS), 'input') } } },
          answer: ['200', 'What came of each figure, in the order sent', ReadingsAnswerSchema],
          problems: ['400', '401', '403', '404', '413', '415', '429'],
        }),
      },
      ...recordPaths(),
    },
    components: { schemas: recordSchemas(), securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key of the workspace.' } } },
  };
}

const MEASURE: Json = { name: 'measure', in: 'path', required: true, schema: { type: 'string' } };

interface Operation {
  requestBody?: Json;
  parameters?: Json[];
  answer: [status: string, description: string, schema: z.ZodType];
  problems: string[];
}

function operation(operationId: string, summary: string, permission: string, { requestBody, parameters, answer, problems }: Operation): Json {
  const [status, description, schema] = answer;
  const problem = { description: 'A problem', content: { 'application/problem+json': { schema: schemaOf(ProblemSchema, 'output') } } };
  return {
    operationId,
    summary,
    description: `Needs a key with ${permission}.`,
    ...(parameters ? { parameters } : {}),
    ...(requestBody ? { requestBody } : {}),
    responses: { [status]: { description, content: { 'application/json': { schema: schemaOf(schema, 'output') } } }, ...Object.fromEntries(problems.map((code) => [code, problem])) },
  };
}

function parametersOf(schema: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, property]) => ({ name, in: 'query', required: required.includes(name), schema: property }));
}

/** Every schema of events and metrics stands in its place, whole, so that each reads by itself; those of records are referred to. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json;
  return rest;
}
