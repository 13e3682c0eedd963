import { prefix, route, type RouteConfigEntry } from '@remix-run/route-config';

/** The API for other programs, under /api/v1. */
export const apiRoutes: RouteConfigEntry[] = [
  ...prefix('api/v1', [
    route('openapi.json', 'routes/api/v1/openapi.ts'),
    route('events', 'routes/api/v1/events.ts'),
    route('kpis', 'routes/api/v1/kpis.ts'),
    route('measures', 'routes/api/v1/measures.ts'),
    route('measures/:measure/readings', 'routes/api/v1/measure-readings.ts'),
    route('metrics', 'routes/api/v1/metrics.ts'),
    route('metrics/:metric/series', 'routes/api/v1/metric-series.ts'),
    route(':segment', 'routes/api/v1/records.ts'),
    route(':segment/batch', 'routes/api/v1/record-batch.ts'),
    route(':segment/by-external-id/:system/:externalId', 'routes/api/v1/record-by-external-id.ts'),
    route(':segment/:record', 'routes/api/v1/record.ts'),
    route(':segment/:record/restore', 'routes/api/v1/record-restore.ts'),
    route('*', 'routes/api/v1/not-found.ts'),
  ]),
];
