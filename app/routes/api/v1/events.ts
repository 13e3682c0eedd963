import { MAX_EVENTS, readEventsBody } from '#app/events/events-body.ts';
import { ingestEvents } from '#app/events/events.server.ts';
import { apiRoute, json } from '#app/web/api-route.server.ts';
import { problem } from '#app/web/problem.ts';
import { readJson } from '#app/web/read-json.server.ts';
import { requireApiScope } from '#app/web/require-scope.server.ts';

const LIMIT_BYTES = 2 * 1024 * 1024;

const route = apiRoute({
  POST: async (request) => {
    const scope = await requireApiScope(request, 'events:write');
    const body = readEventsBody(await readJson(request, LIMIT_BYTES));
    if (!body.ok && body.reason === 'too-many') {
      return problem({ status: 413, code: 'too-many', title: 'Too many events at once', detail: `Send at most ${MAX_EVENTS} in one request.` });
    }
    if (!body.ok) return problem({ status: 400, code: body.reason, title: 'The body holds no events', detail: 'Send {"events": [...]}, one event, or a list of events.' });
    const now = new Date();
    const outcomes = await ingestEvents(scope, body.value, { asOf: now, receivedAt: now });
    const count = (status: string) => outcomes.filter((outcome) => outcome.status === status).length;
    const results = outcomes.map(({ eventId, ...outcome }) => ({ event_id: eventId, ...outcome }));
    return json({ accepted: count('accepted'), duplicate: count('duplicate'), conflict: count('conflict'), rejected: count('rejected'), results }, 202);
  },
});

export const loader = route.loader;
export const action = route.action;
