import { recordSeats } from '#app/events/seats/seats.server.ts';
import { inWorkspaceSql } from '#app/db/sql.server.ts';
import { permissionsOf } from '#app/people/permission.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import type { SeedOptions } from './seed-options.ts';

/** More than who works there, as is bought; the second time on the way to going live. */
const BOUGHT = [{ monthsAgo: 12, spare: 0.1 }, { monthsAgo: 1, spare: 0.25 }] as const;

/** Invented numbers of seats around the people of the real log. */
export async function seedSeats(given: Scope, { asOf, tell }: SeedOptions): Promise<void> {
  const scope = { ...given, permissions: permissionsOf('project-lead') };
  const thisMonth = periodOf(dayIn(asOf, scope.timeZone), 'month').start;
  const [row] = await inWorkspaceSql(scope.workspaceId, (tx) => tx.$queryRaw<{ people: number }[]>`SELECT count(*)::int AS people FROM members WHERE workspace_id = ${scope.workspaceId}::uuid AND enrolled_on IS NOT NULL`);
  for (const { monthsAgo, spare } of BOUGHT) {
    const told = await recordSeats(scope, { from: shiftPeriod(thisMonth, -monthsAgo, 'month'), seats: Math.ceil((row!.people * (1 + spare)) / 5) * 5 });
    if (!told.ok) throw new Error(`The demo's seats were refused: ${told.reason}`);
  }
  tell(`${BOUGHT.length} numbers of seats.`);
}
