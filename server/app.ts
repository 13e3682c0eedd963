import { createRequestHandler, type GetLoadContextFunction } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inLocale, localeOf } from '#app/web/locale.server.ts';
import { inRequest } from '#app/web/once-per-request.server.ts';
import { apiDoor } from './api-door.ts';
import { answerUnreadable } from './answer-unreadable.ts';
import { backPressure } from './back-pressure.ts';
import { bodyLimit } from './body-limit.ts';
import { allowEventsFromElsewhere, eventDoor } from './event-door.ts';
import { failuresNamed } from './failures-named.ts';
import { health } from './health.ts';
import { metrics } from './metrics.ts';
import { narrowedHandlers } from './narrowed-handlers.ts';
import { originCheck } from './origin-check.ts';
import { requestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { formsWithoutNul, queryWithoutNul } from './without-nul.ts';

const ROOT = process.env.PACER_ROOT ?? process.cwd();

/** As small as by the standard settings within a few percent, for a third of the time: pages are small. */
const LIGHT = { level: 4, memLevel: 6, windowBits: 14 };

/** The express application: headers, static files, health, metrics, the API, then Remix for the pages. */
export async function createApp({ isDevelopment }: { isDevelopment: boolean; bootId: string }): Promise<express.Express> {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', process.env.TRUST_PROXY ? Number(process.env.TRUST_PROXY) : false);
  app.options('/api/v1/events', allowEventsFromElsewhere());
  app.post('/api/v1/events', eventDoor());
  app.use(requestLog());
  app.use(securityHeaders({ isDevelopment }));
  app.use(health());
  app.use(metrics());
  app.use(compression(LIGHT));
  app.use(backPressure());
  const vite = isDevelopment ? await startVite() : null;
  if (vite) app.use(vite.middlewares);
  else serveFiles(app);
  const getLoadContext: GetLoadContextFunction = (request, response) => ({
    nonce: response.locals.nonce as string,
    requestId: request.id as string,
    clientAddress: request.ip ?? '',
    drained: response.locals.drained as () => Promise<void>,
  });
  const answer = vite
    ? createRequestHandler({ build: async () => failuresNamed(formsWithoutNul((await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild)), mode: 'development', getLoadContext })
    : answerFrom(failuresNamed(formsWithoutNul((await import(pathToFileURL(join(ROOT, 'build/server/index.js')).href)) as ServerBuild)), getLoadContext);
  app.use(originCheck());
  app.use(bodyLimit());
  app.use(queryWithoutNul());
  app.all('*', (request, response, next) => {
    const locale = localeOf({ cookie: request.headers.cookie, acceptLanguage: request.headers['accept-language'] });
    // Pages and their data are for who asked only: no browser or proxy may keep them.
    if (!request.path.startsWith('/api/')) response.setHeader('cache-control', 'no-store, private');
    inLocale(locale, () => inRequest(() => answer(request, response, next)));
  });
  app.use(answerUnreadable());
  return app;
}

function answerFrom(build: ServerBuild, getLoadContext: GetLoadContextFunction): express.RequestHandler {
  const [api, pages] = [apiDoor(build, getLoadContext), narrowedHandlers(build, getLoadContext)];
  return (request, response, next) => (request.path.startsWith('/api/v1/') ? api : pages)(request, response, next);
}

function serveFiles(app: express.Express): void {
  const client = join(ROOT, 'build/client');
  if (!existsSync(client)) throw new Error('The product is not built: run npm run build.');
  app.use('/assets', express.static(join(client, 'assets'), { immutable: true, maxAge: '1y' }));
  // An asset of an earlier build: no page to render, and no word of the framework.
  app.use('/assets', (_request, response) => void response.status(404).type('text').send('Not found\n'));
  app.get(/^\/[\w-]+\.(?!data$)\w+$/, express.static(client, { maxAge: '1h', setHeaders: allowScriptElsewhere }));
}

/** The one file that pages of other sites load. */
function allowScriptElsewhere(response: express.Response, path: string): void {
  if (path.endsWith('usage.js')) response.setHeader('cross-origin-resource-policy', 'cross-origin');
}

async function startVite() {
  const { createServer } = await import('vite');
  const isTest = process.env.NODE_ENV === 'test'; // a file saved while a test runs must not reload the server under it
  const port = 24_678 + (Number(process.env.PORT ?? 3000) % 1000);
  return createServer({ server: { middlewareMode: true, ...(isTest ? { hmr: false, watch: null } : { hmr: { port } }) } });
}
