import { timingSafeEqual } from 'node:crypto';
import { type Request, type RequestHandler, Router } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { env, isLoopback } from '#app/web/env.server.ts';

/** /metrics for Prometheus: to who holds METRICS_KEY, or to this machine when none is set; times of all requests. */
export function metrics(): RequestHandler {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from request to the end of its answer',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const router = Router();
  router.get('/metrics', async (request, response) => {
    if (!mayRead(request)) {
      response.status(401).set('www-authenticate', 'Bearer').type('text').send('Send METRICS_KEY as a bearer token.\n');
      return;
    }
    response.type(registry.contentType).send(await registry.metrics());
  });
  router.use((request, response, next) => {
    const end = seconds.startTimer({ method: request.method });
    response.once('finish', () => end({ status: String(response.statusCode) }));
    next();
  });
  return router;
}

function mayRead(request: Request): boolean {
  const key = env().METRICS_KEY;
  if (!key) return isLoopback((request.ip ?? '').replace('::ffff:', ''));
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${key}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
