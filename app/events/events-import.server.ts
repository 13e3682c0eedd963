import { createHash } from 'node:crypto';
import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { emptyOutcome, type ImportOutcome, type ImportRun, inChunks, note, reject } from '#app/values/import.ts';
import type { TableRow } from '#app/values/table/read-table.ts';
import { countUnknownActors } from './actors.server.ts';
import { type EventEnvelope, isSameEvent, readEnvelope } from './envelope.ts';
import { columnOfRejection, envelopeOfRow } from './event-row.ts';
import { type EventOutcome, findStored, ingestEvents } from './events.server.ts';

const CHUNK = 5_000;

/**
 * Brings events in from a file, each chunk in a transaction of its own: interrupted, what came in stays, and the file can
 * be given again. An id with other content than before is refused; what was stored first stays.
 */
export async function importEvents(scope: Scope, rows: AsyncIterable<TableRow>, run: ImportRun): Promise<ImportOutcome> {
  const outcome = emptyOutcome();
  const actors = new Set<string>();
  const activities = new Set<string>();
  const seen = new Map<string, EventEnvelope>();
  const idOf = rowIds();
  for await (const chunk of inChunks(rows, CHUNK)) {
    const sent = chunk.map((row) => envelopeOfRow(row, idOf));
    const outcomes = run.isDryRun ? await foresee(scope, sent, run.asOf, seen) : await ingestEvents(scope, sent, { asOf: run.asOf, receivedAt: run.asOf });
    outcomes.forEach((one, at) => {
      count(outcome, one, chunk[at]);
      if (one.status === 'rejected') return;
      actors.add(String(sent[at]?.actor).trim().toLowerCase());
      activities.add(String(sent[at]?.activity).trim());
    });
    outcome.rows += chunk.length;
    run.tell?.(outcome.rows);
  }
  note(outcome, 'actors', actors.size);
  note(outcome, 'activities', activities.size);
  note(outcome, 'unknown-actors', await inWorkspace(scope.workspaceId, (tx) => countUnknownActors(tx, scope, [...actors])));
  return outcome;
}

function count(outcome: ImportOutcome, one: EventOutcome, given: TableRow | undefined): void {
  switch (one.status) {
    case 'accepted':
      outcome.created++;
      break;
    case 'duplicate':
      outcome.duplicate++;
      break;
    case 'conflict':
      reject(outcome, { row: given?.row ?? 0, column: 'event_id', code: 'event-id-conflict', value: one.eventId });
      break;
    case 'rejected': {
      const column = columnOfRejection(one.reason);
      reject(outcome, { row: given?.row ?? 0, column, code: one.reason, value: (column && given?.cells[column]) ?? '' });
    }
  }
}

/** What would come of the events, nothing stored. `seen` carries what earlier chunks of the same file held. */
async function foresee(scope: Scope, sent: unknown[], asOf: Date, seen: Map<string, EventEnvelope>): Promise<EventOutcome[]> {
  const reads = sent.map((one) => readEnvelope(one, { timeZone: scope.timeZone, asOf }));
  const ids = reads.flatMap((read) => (read.ok ? read.event.eventId : []));
  const stored = await inWorkspace(scope.workspaceId, (tx) => findStored(tx, scope, ids));
  return reads.map((read): EventOutcome => {
    if (!read.ok) return { eventId: read.eventId, status: 'rejected', reason: read.reason };
    const { eventId } = read.event;
    const before = stored.get(eventId) ?? seen.get(eventId);
    if (before) return { eventId, status: isSameEvent(before, read.event) ? 'duplicate' : 'conflict' };
    seen.set(eventId, read.event);
    return { eventId, status: 'accepted' };
  });
}

/** Ids of rows that have none: the same row is the same event, also in a file exported later; what stands twice in one file are two. */
function rowIds(): (row: string) => string {
  const times = new Map<string, number>();
  return (row) => {
    const hash = createHash('sha256').update(row).digest('base64url').slice(0, 22);
    const before = times.get(hash) ?? 0;
    times.set(hash, before + 1);
    return before === 0 ? `row:${hash}` : `row:${hash}:${before + 1}`;
  };
}
