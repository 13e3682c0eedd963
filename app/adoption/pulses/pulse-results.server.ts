import { mayBeShown } from '#app/kpis/group-size.ts';
import { inWorkspaceSql, type SqlTransaction } from '#app/db/sql.server.ts';
import type { Scope } from '#app/people/scope.ts';
import type { Day } from '#app/values/day.ts';
import type { Pulse } from './pulse.ts';
import { openRound, type PulseRound, roundsUntil } from './pulse-round.ts';
import { pulseResults, type RoundResult, type TallyRow } from './pulse-results.ts';
import type { Tally } from './tally.ts';

export interface PulseReport {
  /** Rounds that are over, oldest first. */
  rounds: RoundResult[];
  teams: { id: string; name: string }[];
}

/** What may be told of a pulse on that day. */
export async function findPulseReport(scope: Scope, pulse: Pulse, { today }: { today: Day }): Promise<PulseReport> {
  const { workspaceId } = scope;
  return inWorkspaceSql(workspaceId, async (tx) => {
    const teams = await tx.$queryRaw<{ id: string; name: string }[]>`SELECT id, name FROM teams WHERE workspace_id = ${workspaceId}::uuid ORDER BY name, id`;
    const rows = await readTallies(tx, scope, pulse.id);
    const over = roundsUntil(pulse, today).filter(({ closesOn }) => closesOn <= today);
    return { rounds: pulseResults(pulse.kind, over, rows, [...teams.map(({ id }) => id), null]), teams };
  });
}

/** How many of those asked have taken part in the round that is open; a group too small to speak of has no numbers. */
export interface Participation extends PulseRound {
  people: number | null;
  asked: number | null;
}

/** The open round of every pulse that has one, with who has taken part as a number. */
export async function listParticipation(scope: Scope, pulses: readonly Pulse[], { today }: { today: Day }): Promise<Map<string, Participation>> {
  const { workspaceId } = scope;
  const open = pulses.flatMap((pulse) => {
    const round = openRound(pulse, today);
    return round ? [{ pulse, round }] : [];
  });
  if (open.length === 0) return new Map();
  return inWorkspaceSql(workspaceId, async (tx) => {
    const found = new Map<string, Participation>();
    for (const { pulse, round } of open) {
      const [row] = await tx.$queryRaw<{ asked: number; people: number }[]>`
        SELECT count(*)::int AS asked, count(*) FILTER (WHERE EXISTS (
          SELECT 1 FROM pulse_participations d WHERE d.workspace_id = m.workspace_id AND d.pulse_id = ${pulse.id}::uuid AND d.round = ${round.round} AND d.member_id = m.id))::int AS people
        FROM members m
        WHERE m.workspace_id = ${workspaceId}::uuid AND (m.left_on IS NULL OR m.left_on > ${today}::date) AND (${pulse.role}::text IS NULL OR m.role = ${pulse.role})
          AND (${pulse.team?.id ?? null}::uuid IS NULL OR EXISTS (
            SELECT 1 FROM team_memberships t WHERE t.workspace_id = m.workspace_id AND t.member_id = m.id AND t.team_id = ${pulse.team?.id ?? null}::uuid
              AND t.starts_on <= ${today}::date AND (t.ends_on IS NULL OR t.ends_on > ${today}::date)))`;
      const maySay = mayBeShown(row!.asked);
      found.set(pulse.id, { ...round, people: maySay ? row!.people : null, asked: maySay ? row!.asked : null });
    }
    return found;
  });
}

async function readTallies(tx: SqlTransaction, { workspaceId }: Scope, pulseId: string): Promise<TallyRow[]> {
  const rows = await tx.$queryRaw<{ round: number; question: string; team_id: string | null; tally: Tally }[]>`
    SELECT round, question, team_id, ARRAY[ones, twos, threes, fours, fives] AS tally FROM pulse_tallies
    WHERE workspace_id = ${workspaceId}::uuid AND pulse_id = ${pulseId}::uuid`;
  return rows.map(({ round, question, team_id, tally }) => ({ round, question, teamId: team_id, tally }));
}
