import { v7 as uuid } from 'uuid';
import type { Transaction } from '#app/db/client.server.ts';
import { type Day, dayOf } from '#app/values/day.ts';
import { recordAuditOfMany } from './audit-many.server.ts';
import type { Scope } from './scope.ts';

interface Placement {
  member: { id: string; role: string; enrolledOn: Day | null; leftOn: Day | null };
  /** Null says nothing: the member stays where they are. */
  team: string | null;
}

interface Stay {
  id: string;
  memberId: string;
  teamId: string;
  startsOn: Day;
  endsOn: Day | null;
}

/**
 * Puts members in teams and keeps the history: a move ends the old stay today and begins a new one; who has left has no
 * open stay. New team names make new teams.
 * @returns whose membership changed (or would) and how many teams are new.
 */
export async function keepMemberships(tx: Transaction, scope: Scope, placements: Placement[], run: { today: Day; isDryRun: boolean }): Promise<{ memberIds: string[]; newTeams: number }> {
  const teams = await findTeams(tx, scope, placements.flatMap(({ team }) => team ?? []));
  const latest = await latestStays(tx, scope, placements.map(({ member }) => member.id));
  const newTeams = new Map<string, string>();
  const ended = new Map<string, Stay>();
  const begun: (Stay & { isManager: boolean })[] = [];
  for (const { member, team } of placements) {
    let stay = latest.get(member.id);
    const wanted = team === null ? stay?.teamId : (teams.get(team) ?? newTeams.get(team) ?? newTeam(newTeams, team));
    if (wanted !== undefined && wanted !== stay?.teamId) {
      if (stay && stay.endsOn === null) ended.set(stay.id, { ...stay, endsOn: later(stay.startsOn, run.today) });
      const startsOn = stay ? later(stay.startsOn, run.today) : (member.enrolledOn ?? earlier(member.leftOn, run.today));
      stay = { id: uuid(), memberId: member.id, teamId: wanted, startsOn, endsOn: member.leftOn && later(startsOn, member.leftOn) };
      begun.push({ ...stay, isManager: member.role === 'manager' });
    } else if (stay && stay.endsOn === null && member.leftOn) {
      ended.set(stay.id, { ...stay, endsOn: later(stay.startsOn, member.leftOn) });
    }
  }
  if (!run.isDryRun) {
    await insertTeams(tx, scope, newTeams);
    await endStays(tx, scope, [...ended.values()]);
    await beginStays(tx, scope, begun);
    await recordAuditOfMany(tx, scope, 'team.join', 'team-membership', begun.map((after) => ({ recordId: after.id, after })));
    await recordAuditOfMany(tx, scope, 'team.leave', 'team-membership', [...ended.values()].map((after) => ({ recordId: after.id, before: { ...after, endsOn: null }, after })));
  }
  return { memberIds: [...begun, ...ended.values()].map((stay) => stay.memberId), newTeams: newTeams.size };
}

function newTeam(made: Map<string, string>, name: string): string {
  const id = uuid();
  made.set(name, id);
  return id;
}

const later = (one: Day, other: Day) => (one > other ? one : other);
const earlier = (one: Day | null, other: Day) => (one && one < other ? one : other);

async function findTeams(tx: Transaction, scope: Scope, names: string[]): Promise<Map<string, string>> {
  const rows = await tx.team.findMany({ where: { workspaceId: scope.workspaceId, name: { in: [...new Set(names)] } }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.name, row.id]));
}

async function latestStays(tx: Transaction, scope: Scope, memberIds: string[]): Promise<Map<string, Stay>> {
  const rows = await tx.teamMembership.findMany({
    where: { workspaceId: scope.workspaceId, memberId: { in: memberIds } },
    select: { id: true, memberId: true, teamId: true, startsOn: true, endsOn: true },
    orderBy: [{ startsOn: 'asc' }, { endsOn: { sort: 'asc', nulls: 'last' } }],
  });
  return new Map(rows.map((row) => [row.memberId, { ...row, startsOn: dayOf(row.startsOn), endsOn: row.endsOn && dayOf(row.endsOn) }]));
}

async function insertTeams(tx: Transaction, scope: Scope, made: Map<string, string>): Promise<void> {
  if (made.size === 0) return;
  await tx.team.createMany({ data: [...made].map(([name, id]) => ({ id, workspaceId: scope.workspaceId, name })) });
  await recordAuditOfMany(tx, scope, 'team.create', 'team', [...made].map(([name, id]) => ({ recordId: id, after: { name } })));
}

async function endStays(tx: Transaction, scope: Scope, stays: Stay[]): Promise<void> {
  if (stays.length === 0) return;
  await tx.$executeRaw`
    UPDATE team_memberships t SET ends_on = g.ends_on
    FROM unnest(${stays.map((stay) => stay.id)}::uuid[], ${stays.map((stay) => stay.endsOn)}::date[]) AS g(id, ends_on)
    WHERE t.workspace_id = ${scope.workspaceId}::uuid AND t.id = g.id`;
}

async function beginStays(tx: Transaction, scope: Scope, stays: (Stay & { isManager: boolean })[]): Promise<void> {
  if (stays.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO team_memberships (id, workspace_id, team_id, member_id, is_manager, starts_on, ends_on)
    SELECT g.id, ${scope.workspaceId}::uuid, g.team_id, g.member_id, g.is_manager, g.starts_on, g.ends_on
    FROM unnest(
      ${stays.map((stay) => stay.id)}::uuid[], ${stays.map((stay) => stay.teamId)}::uuid[], ${stays.map((stay) => stay.memberId)}::uuid[],
      ${stays.map((stay) => stay.isManager)}::boolean[], ${stays.map((stay) => stay.startsOn)}::date[], ${stays.map((stay) => stay.endsOn)}::date[]
    ) AS g(id, team_id, member_id, is_manager, starts_on, ends_on)`;
}
