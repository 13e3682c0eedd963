import type { GetLoadContextFunction } from '@remix-run/express';
import type { LoaderFunction, ServerBuild } from '@remix-run/node';
import express, { type Request as Asked, type RequestHandler, type Response as Answered } from 'express';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

const API = 'api/v1/';

/**
 * Answers the API from the loaders and actions of its routes, without the framework between: a call of a program needs no
 * data of pages around it, and on its way through the framework takes longer than many of them take to answer. The routes
 * stand in the order in which they are declared: fixed words before parameters.
 */
export function apiDoor({ routes }: Pick<ServerBuild, 'routes'>, getLoadContext: GetLoadContextFunction): RequestHandler {
  const router = express.Router();
  for (const route of Object.values(routes)) {
    if (!route.path?.startsWith(API)) continue;
    const { loader, action } = route.module;
    router.all(`/${route.path}`, (asked, answered, next) => {
      const isRead = asked.method === 'GET' || asked.method === 'HEAD';
      const answer = isRead ? loader : action;
      if (!answer) return next();
      pass(answer, asked, answered, getLoadContext).catch(next);
    });
  }
  return router;
}

async function pass(answer: LoaderFunction, asked: Asked, answered: Answered, getLoadContext: GetLoadContextFunction): Promise<void> {
  const params = { ...asked.params, ...(asked.params[0] === undefined ? {} : { '*': asked.params[0] }) };
  const given = (await answer({ request: requestOf(asked, answered), params, context: (await getLoadContext(asked, answered)) })) as Response;
  answered.status(given.status);
  for (const [name, value] of given.headers) answered.append(name, value);
  answered.end(Buffer.from(await given.arrayBuffer()));
}

function requestOf(asked: Asked, answered: Answered): Request {
  const gone = new AbortController();
  answered.on('close', () => {
    if (!answered.writableFinished) gone.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked.headers)) for (const each of Array.isArray(value) ? value : [value ?? '']) headers.append(name, each);
  const hasBody = asked.method !== 'GET' && asked.method !== 'HEAD';
  return new Request(new URL(asked.originalUrl, `${asked.protocol}://${asked.get('host') ?? 'localhost'}`), {
    method: asked.method,
    headers,
    signal: gone.signal,
    ...(hasBody ? { body: Readable.toWeb(asked) as ReadableStream<Uint8Array> as never, duplex: 'half' } : {}),
  });
}
