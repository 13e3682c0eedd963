import { FRESHLY_FILLED, inWorkspaceSql } from '#app/db/sql.server.ts';
import { listActivityNames, midnight, newestDays, readStepEvents } from '#app/events/use/step-funnel.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day } from '#app/values/day.ts';
import type { ProcessFacts } from './metrics-processes.ts';
import type { AgreedProcess } from './process.ts';

/** As much as is held at once of one process; what is older than these has no value. */
const MOST_EVENTS = 600_000;

/** What was done of the steps of each process by what is begun in [from, to): raw events, one statement a process. */
export async function readProcessFacts(scope: Scope, asked: readonly { process: AgreedProcess; from: Day; to: Day }[], most = MOST_EVENTS): Promise<Map<string, ProcessFacts>> {
  const facts = new Map<string, ProcessFacts>();
  if (asked.length === 0) return facts;
  const names = await listActivityNames(scope);
  const atMidnight = (of: Day) => midnight(of, scope.timeZone);
  for (const { process, from, to } of asked) {
    // A name that was put in another's place since is followed as that one.
    const resolved = { ...process, steps: process.steps.map((key) => names.get(key) ?? key), excluded: process.excluded.map((key) => names.get(key) ?? key) };
    const { steps, excluded, order, windowDays } = resolved;
    const rows = await inWorkspaceSql(
      scope.workspaceId,
      async (tx) => {
        const asked = { steps, excluded, order, from, to: addDays(to, windowDays), memberIds: null, isOfRecords: false, most: most + 1 };
        return readStepEvents(tx, scope, { ...asked, from: (await newestDays(tx, scope, asked)).from });
      },
      { settings: FRESHLY_FILLED },
    );
    // Of the oldest moment that was read there may be more.
    const readFromMs = rows.length > most ? rows.reduce((oldest, { at }) => Math.min(oldest, at), Infinity) + 1 : -Infinity;
    facts.set(process.id, { process: resolved, events: rows, readFromMs, midnight: atMidnight });
  }
  return facts;
}
