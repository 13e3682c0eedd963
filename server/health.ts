import { Router } from 'express';
import { database } from '#app/db/client.server.ts';

/** /health/live: the process answers. /health/ready: it can also reach its database. */
export function health(): Router {
  const router = Router();
  router.get('/health/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  router.get('/health/ready', async (_request, response) => {
    try {
      await database().$queryRaw`SELECT 1`;
      response.json({ status: 'ready' });
    } catch {
      response.status(503).set('retry-after', '5').json({ status: 'not ready', reason: 'the database does not answer' });
    }
  });
  return router;
}
