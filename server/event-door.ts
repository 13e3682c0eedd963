import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { EVENTS_LIMIT_BYTES, receiveEvents } from '#app/events/receive-events.server.ts';
import { tooLarge } from '#app/web/read-json.server.ts';

/**
 * Takes in usage events before anything else of the server: no page, no session, no line in the log per request. What goes
 * wrong on our side is logged where it does.
 */
export function eventDoor(): RequestHandler {
  return (request, response) => {
    void answer(request).then(({ status, headers, body }) => {
      // An answer before the body was read to its end: the rest of it is not waited for.
      response.writeHead(status, { ...headers, ...FROM_ANYWHERE, 'x-content-type-options': 'nosniff', 'content-length': Buffer.byteLength(body), ...(request.complete ? {} : { connection: 'close' }) });
      response.end(body);
    }, () => response.destroy());
  };
}

/**
 * Lets pages of other sites send events (public/usage.js). No cookie is looked at here, only the key that is sent along, so
 * that another site can do no more with a visitor's browser than with its own key.
 */
export function allowEventsFromElsewhere(): RequestHandler {
  return (_request, response) => {
    response.writeHead(204, { ...FROM_ANYWHERE, 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'authorization, content-type', 'access-control-max-age': '86400' });
    response.end();
  };
}

const FROM_ANYWHERE = { 'access-control-allow-origin': '*' };

async function answer(request: IncomingMessage) {
  const bytes = await readBody(request);
  if (bytes) return receiveEvents({ authorization: request.headers.authorization ?? null, contentType: request.headers['content-type'] ?? null, bytes });
  const refusal = tooLarge(EVENTS_LIMIT_BYTES);
  return { status: refusal.status, headers: Object.fromEntries(refusal.headers), body: await refusal.text() };
}

/** Null when there is more than may be sent. Rejects when the sender goes away halfway. */
function readBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= EVENTS_LIMIT_BYTES) return void chunks.push(chunk);
      request.pause();
      done(null);
    });
    request.on('end', () => done(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    request.on('error', fail);
    request.on('close', () => fail(new Error('The sender went away')));
  });
}
