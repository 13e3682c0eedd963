import { findApiKeys, type FoundKey } from '#app/people/api-keys.server.ts';
import { consumeEventCall } from '#app/people/rate-limits.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { answerTo } from '#app/web/api-route.server.ts';
import { problem } from '#app/web/problem.ts';
import { parseJson, refuseOtherThanJson } from '#app/web/read-json.server.ts';
import { admit, keyHashOf } from '#app/web/require-scope.server.ts';
import { MAX_EVENTS, readEventsBody } from './events-body.ts';
import { type EventOutcome, ingestEvents } from './events.server.ts';

/** The most bytes one request may hold. */
export const EVENTS_LIMIT_BYTES = 2 * 1024 * 1024;

/** One request as it came: nothing of it is read before its key is known. */
export interface SentEvents {
  authorization: string | null;
  contentType: string | null;
  bytes: Uint8Array;
}

export interface EventsAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

interface Waiting extends SentEvents {
  answer: (answer: EventsAnswer) => void;
}

/** Requests that arrive while others are being stored; they are stored together after that. Null while nothing is under way. */
let queue: Waiting[] | null = null;
const EVENTS_A_COMMIT = 5_000;

/**
 * Takes in the events of a request. Requests that arrive together share one look at their keys and, per workspace, one
 * commit: a commit of one event costs as much as that of hundreds. Resolves after the commit; never rejects.
 */
export function receiveEvents(sent: SentEvents): Promise<EventsAnswer> {
  return new Promise((answer) => {
    const waiting = { ...sent, answer };
    if (queue) return void queue.push(waiting);
    queue = [waiting];
    void emptyQueue(queue);
  });
}

async function emptyQueue(waiting: Waiting[]): Promise<void> {
  await new Promise(setImmediate); // what arrives in the same turn goes along
  while (waiting.length > 0) await store(waiting.splice(0));
  queue = null;
}

interface Read {
  scope: Scope;
  given: unknown[];
  answer: Waiting['answer'];
}

async function store(group: Waiting[]): Promise<void> {
  const hashes = group.map(({ authorization }) => keyHashOf(authorization));
  let keys: Map<string, FoundKey>;
  try {
    keys = await findApiKeys([...new Set(hashes.filter((hash) => hash !== null))], new Date());
  } catch (error) {
    return refuse(group, error);
  }
  const workspaces = new Map<string, Read[]>();
  for (const [at, { contentType, bytes, answer }] of group.entries()) {
    try {
      const scope = admit(keys.get(hashes[at] ?? ''), 'events:write', consumeEventCall);
      refuseOtherThanJson(contentType);
      const read = { scope, given: eventsIn(parseJson(bytes)), answer };
      const others = workspaces.get(scope.workspaceId);
      if (others) others.push(read);
      else workspaces.set(scope.workspaceId, [read]);
    } catch (error) {
      void refuse([{ answer }], error);
    }
  }
  await Promise.all([...workspaces.values()].map(storeOfWorkspace));
}

async function storeOfWorkspace(all: Read[]): Promise<void> {
  while (all.length > 0) {
    let [events, count] = [0, 0];
    do events += all[count++]!.given.length;
    while (count < all.length && events + all[count]!.given.length <= EVENTS_A_COMMIT);
    await commit(all.splice(0, count));
  }
}

async function commit(group: Read[]): Promise<void> {
  try {
    const now = new Date();
    const outcomes = await ingestEvents(group[0]!.scope, group.flatMap(({ given }) => given), { asOf: now, receivedAt: now });
    let from = 0;
    for (const { given, answer } of group) answer(told(outcomes.slice(from, (from += given.length))));
  } catch (error) {
    if (group.length === 1) return refuse(group, error);
    for (const one of group) await commit([one]); // what is wrong with one request is not the others' fault
  }
}

/** @throws a problem+json response when there are none, or too many. */
function eventsIn(sent: unknown): unknown[] {
  const body = readEventsBody(sent);
  if (body.ok) return body.value;
  if (body.reason === 'too-many') throw problem({ status: 413, code: 'too-many', title: 'Too many events at once', detail: `Send at most ${MAX_EVENTS} in one request.` });
  throw problem({ status: 400, code: body.reason, title: 'The body holds no events', detail: 'Send {"events": [...]}, one event, or a list of events.' });
}

const JSON_HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' };

function told(outcomes: readonly EventOutcome[]): EventsAnswer {
  const counts = { accepted: 0, duplicate: 0, conflict: 0, rejected: 0 };
  const results = outcomes.map(({ eventId, ...outcome }) => {
    counts[outcome.status] += 1;
    return { event_id: eventId, ...outcome };
  });
  return { status: 202, headers: JSON_HEADERS, body: JSON.stringify({ ...counts, results }) };
}

async function refuse(group: readonly Pick<Waiting, 'answer'>[], error: unknown): Promise<void> {
  const response = answerTo(error);
  const refusal = { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  for (const { answer } of group) answer(refusal);
}
