import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { SeatCount } from './seats.ts';

/** Every number of seats there ever was, the newest first. */
export async function readSeatCounts(tx: SqlTransaction, { workspaceId }: Scope): Promise<SeatCount[]> {
  return tx.$queryRaw<SeatCount[]>`SELECT from_day::text AS "from", seats FROM seat_counts WHERE workspace_id = ${workspaceId}::uuid ORDER BY from_day DESC`;
}

export async function listSeatCounts(scope: Scope): Promise<SeatCount[]> {
  return inWorkspaceSql(scope.workspaceId, (tx) => readSeatCounts(tx, scope));
}

/** From this day on there are so many seats; the same day again changes its number. Numbers of other days stay as they are. */
export async function recordSeats(scope: Scope, { from, seats }: SeatCount): Promise<Result<undefined, 'not-allowed'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('events:write')) return refused('not-allowed');
  return inWorkspaceSql(workspaceId, async (tx) => {
    const before = await heldFrom(tx, scope, from);
    await tx.$executeRaw`
      INSERT INTO seat_counts (workspace_id, from_day, seats) VALUES (${workspaceId}::uuid, ${from}::date, ${seats})
      ON CONFLICT (workspace_id, from_day) DO UPDATE SET seats = excluded.seats, changed_at = now()`;
    await recordAudit(tx, scope, { verb: before ? 'seats.update' : 'seats.create', entity: 'seats', recordId: from, before, after: { from, seats } });
    return done();
  });
}

/** For a number that was written down for a day on which nothing changed. Twice is once. */
export async function removeSeats(scope: Scope, from: Day): Promise<Result<undefined, 'not-allowed'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('events:write')) return refused('not-allowed');
  return inWorkspaceSql(workspaceId, async (tx) => {
    const before = await heldFrom(tx, scope, from);
    if (!before) return done();
    await tx.$executeRaw`DELETE FROM seat_counts WHERE workspace_id = ${workspaceId}::uuid AND from_day = ${from}::date`;
    await recordAudit(tx, scope, { verb: 'seats.remove', entity: 'seats', recordId: from, before });
    return done();
  });
}

async function heldFrom(tx: SqlTransaction, { workspaceId }: Scope, from: Day): Promise<SeatCount | undefined> {
  const [row] = await tx.$queryRaw<SeatCount[]>`SELECT from_day::text AS "from", seats FROM seat_counts WHERE workspace_id = ${workspaceId}::uuid AND from_day = ${from}::date FOR UPDATE`;
  return row;
}
