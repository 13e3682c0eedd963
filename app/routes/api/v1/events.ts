import { EVENTS_LIMIT_BYTES, receiveEvents } from '#app/events/receive-events.server.ts';
import { apiRoute } from '#app/web/api-route.server.ts';
import { readBytes } from '#app/web/read-json.server.ts';

/** The server's own door for events stands before this one and takes the same; here come the other methods, and tests. */
const route = apiRoute({
  POST: async (request) => {
    const { status, headers, body } = await receiveEvents({
      authorization: request.headers.get('authorization'),
      contentType: request.headers.get('content-type'),
      bytes: await readBytes(request, EVENTS_LIMIT_BYTES),
    });
    return new Response(body, { status, headers });
  },
});

export const loader = route.loader;
export const action = route.action;
