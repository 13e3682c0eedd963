import { refused, done, type Result } from '#app/values/result.ts';

/** The most events one request may hold. */
export const MAX_EVENTS = 1_000;

/** The events in a request: in `events`, as a bare list, or one by itself. Whether each is a good one is not looked at. */
export function readEventsBody(body: unknown): Result<unknown[], 'no-events' | 'too-many'> {
  const events = Array.isArray(body) ? (body as unknown[]) : eventsIn(body);
  if (!events || events.length === 0) return refused('no-events');
  return events.length > MAX_EVENTS ? refused('too-many') : done(events);
}

function eventsIn(body: unknown): unknown[] | null {
  if (typeof body !== 'object' || body === null) return null;
  if (!('events' in body)) return 'event_id' in body ? [body] : null;
  return Array.isArray(body.events) ? (body.events as unknown[]) : null;
}
