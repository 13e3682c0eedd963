import type { ErrorRequestHandler } from 'express';
import { log } from '#app/web/log.server.ts';
import { problemJson } from '#app/web/problem.ts';

/** What fails before a page or the API is reached, such as an address with `%zz` in it: an answer without a word of how we are made. */
export function answerUnreadable(): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const given = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
    const isTheirs = given >= 400 && given < 500;
    if (!isTheirs) log.error({ err: error }, 'the server failed');
    const told = isTheirs ? { status: given, code: 'unreadable', title: 'The request cannot be read' } : { status: 500, code: 'failed', title: 'Something went wrong on our side' };
    response.status(told.status).setHeader('cache-control', 'no-store');
    if (request.path.startsWith('/api/')) response.type('application/problem+json').send(JSON.stringify(problemJson(told)));
    else response.type('text').send(`${told.title}\n`);
  };
}
