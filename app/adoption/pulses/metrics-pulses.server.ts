import type { SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import { toldRounds, type ToldRound } from './metrics-pulses.ts';
import type { Pulse } from './pulse.ts';
import type { TallyRow } from './pulse-results.ts';

type PulseRow = Pick<Pulse, 'id' | 'kind' | 'startsOn' | 'everyWeeks' | 'openDays' | 'endsOn' | 'stoppedOn'>;

/** Every round of every pulse that is over, as its page tells it. */
export async function readToldRounds(tx: SqlTransaction, { workspaceId }: Scope, today: Day): Promise<ToldRound[]> {
  const pulses = await tx.$queryRaw<PulseRow[]>`
    SELECT id, kind, starts_on::text AS "startsOn", every_weeks AS "everyWeeks", open_days AS "openDays", ends_on::text AS "endsOn", stopped_on::text AS "stoppedOn"
    FROM pulses WHERE workspace_id = ${workspaceId}::uuid`;
  if (pulses.length === 0) return [];
  // In the order in which the page has them: of two groups of one size the first is hidden.
  const teams = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM teams WHERE workspace_id = ${workspaceId}::uuid ORDER BY name, id`;
  const rows = await tx.$queryRaw<(TallyRow & { pulseId: string })[]>`
    SELECT pulse_id AS "pulseId", round, question, team_id AS "teamId", ARRAY[ones, twos, threes, fours, fives] AS tally FROM pulse_tallies WHERE workspace_id = ${workspaceId}::uuid`;
  return pulses.flatMap((pulse) => toldRounds(pulse, rows.filter(({ pulseId }) => pulseId === pulse.id), teams.map(({ id }) => id), today));
}
