import { FRESHLY_FILLED, inWorkspaceSql } from '#app/db/sql.server.ts';
import { listActivityNames, midnight, newestDays, readStepEvents, type StepEvent, type StepEventsRequest } from '#app/events/use/step-funnel.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day } from '#app/values/day.ts';
import type { ProcessFacts } from './metrics-processes.ts';
import type { AgreedProcess } from './process.ts';

/** As much as is held at once of one process; what is older than these has no value. */
const MOST_EVENTS = 600_000;

interface Asked {
  process: AgreedProcess;
  from: Day;
  to: Day;
}

/** What was done of the steps of each process by what is begun in [from, to): raw events, in one reading where that holds those of all. */
export async function readProcessFacts(scope: Scope, asked: readonly Asked[], most = MOST_EVENTS): Promise<Map<string, ProcessFacts>> {
  const facts = new Map<string, ProcessFacts>();
  if (asked.length === 0) return facts;
  const names = await listActivityNames(scope);
  const nameOf = (key: string) => names.get(key) ?? key;
  // A name that was put in another's place since is followed as that one.
  const resolved = asked.map((one): Asked => ({ ...one, process: { ...one.process, steps: one.process.steps.map(nameOf), excluded: one.process.excluded.map(nameOf) } }));
  const together = resolved.length > 1 ? await readTogether(scope, resolved, most) : null;
  for (const one of resolved) {
    const events = together ? ofOne(together, one, scope) : await read(scope, requestOf(one, most));
    // Of the oldest moment that was read there may be more.
    const readFromMs = events.length > most ? events.reduce((oldest, { at }) => Math.min(oldest, at), Infinity) + 1 : -Infinity;
    facts.set(one.process.id, { process: one.process, events, readFromMs, midnight: (of) => midnight(of, scope.timeZone) });
  }
  return facts;
}

function requestOf({ process: { steps, excluded, order, windowDays }, from, to }: Asked, most: number): StepEventsRequest {
  return { steps, excluded, order, from, to: addDays(to, windowDays), memberIds: null, isOfRecords: false, most: most + 1 };
}

function read(scope: Scope, request: StepEventsRequest): Promise<StepEvent[]> {
  return inWorkspaceSql(scope.workspaceId, async (tx) => readStepEvents(tx, scope, { ...request, from: (await newestDays(tx, scope, request)).from }), { settings: FRESHLY_FILLED });
}

/** What was done of any of them: most share steps. Null where that is more than is held at once; then each by itself may still be read. */
async function readTogether(scope: Scope, asked: readonly Asked[], most: number): Promise<StepEvent[] | null> {
  const requests = asked.map((one) => requestOf(one, most));
  const request: StepEventsRequest = {
    ...requests[0]!,
    steps: requests.flatMap(({ steps }) => steps),
    excluded: requests.flatMap(({ excluded }) => excluded),
    // Directly after each other can only be seen with all that lies between.
    order: requests.some(({ order }) => order === 'strict') ? 'strict' : 'any',
    from: requests.map(({ from }) => from).sort()[0]!,
    to: requests.map(({ to }) => to).sort().at(-1)!,
  };
  const events = await inWorkspaceSql(scope.workspaceId, async (tx) => ((await newestDays(tx, scope, request)).isAll ? readStepEvents(tx, scope, request) : null), { settings: FRESHLY_FILLED });
  return events && events.length <= most ? events : null;
}

function ofOne(events: readonly StepEvent[], asked: Asked, { timeZone }: Scope): StepEvent[] {
  const { steps, excluded, order, from, to } = requestOf(asked, 0);
  const [first, end] = [midnight(from, timeZone), midnight(to, timeZone)];
  const named = new Set([...steps, ...excluded]);
  return events.filter(({ activity, at }) => at >= first && at < end && (order === 'strict' || named.has(activity)));
}
