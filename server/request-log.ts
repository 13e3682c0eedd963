import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import { log } from '#app/web/log.server.ts';

/** Gives every request an id, told in the answer, and logs method, path without query, status and time. */
export function requestLog(): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (request, response) => {
      const given = request.headers['x-request-id'];
      const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
      response.setHeader('x-request-id', id);
      return id;
    },
    autoLogging: { ignore: (request) => /^\/(assets|health)\//.test(request.url) },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({ id: request.id, method: request.method, path: withoutSecrets(request.url) }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}

/** A query may hold what somebody searched for and a path an invitation's token: neither belongs in a log. */
function withoutSecrets(url: string): string {
  return (url.split('?')[0] ?? '').replace(/^(\/invitations\/)[^/]+/, '$1…');
}
