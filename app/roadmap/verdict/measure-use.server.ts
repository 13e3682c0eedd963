import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { MetricCatalogue } from '#app/kpis/catalogue.ts';
import { isRole } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, dayIn } from '#app/values/day.ts';
import { latestComplete } from '../criterion.ts';
import { readProgrammeId } from '../programme-id.server.ts';
import { judgeLine, judgeRole, readUse, type RoleUse, USE_MEASURES, type UseSubject } from './use-verdict.ts';

/** When to judge, and what it is measured with. */
export interface VerdictNow {
  asOf: Date;
  metrics: Pick<MetricCatalogue, 'measureAll'>;
}

/** An affected role with the people by whom it is measured. */
export interface MeasuredRole {
  roleId: string;
  name: string;
  /** Everybody, team:<id> or role:<role>; null is by the teams of its groups. */
  measuredBy: string | null;
  groups: { id: string; name: string }[];
  subjects: UseSubject[];
}

/** The affected roles of the programme, by name. */
export async function readMeasuredRoles(tx: Transaction, { workspaceId }: Scope, programmeId: string): Promise<MeasuredRole[]> {
  const roles = await tx.affectedRole.findMany({ where: { workspaceId, programmeId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, name: true, measuredBy: true } });
  const groups = await tx.impactGroup.findMany({ where: { workspaceId, programmeId, removedAt: null, roleId: { not: null } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, name: true, roleId: true, teamId: true } });
  const asked = [...groups.flatMap(({ teamId }) => teamId ?? []), ...roles.flatMap(({ measuredBy }) => teamIn(measuredBy) ?? [])];
  const teams = await tx.team.findMany({ where: { workspaceId, id: { in: asked } }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } });
  return roles.map(({ id: roleId, name, measuredBy }) => {
    const own = groups.filter((group) => group.roleId === roleId);
    const subjects = measuredBy === null ? teams.filter(({ id }) => own.some(({ teamId }) => teamId === id)).map(toTeam) : chosenSubject(measuredBy, teams);
    return { roleId, name, measuredBy, groups: own.map(({ id, name: called }) => ({ id, name: called })), subjects };
  });
}

const teamIn = (measuredBy: string | null) => (measuredBy?.startsWith('team:') ? measuredBy.slice('team:'.length) : null);
const toTeam = (team: { id: string; name: string }): UseSubject => ({ kind: 'team', ...team });

/** Nobody where the team is gone. */
function chosenSubject(measuredBy: string, teams: readonly { id: string; name: string }[]): UseSubject[] {
  if (measuredBy === 'everybody') return [{ kind: 'everybody' }];
  const role = measuredBy.startsWith('role:') ? measuredBy.slice('role:'.length) : null;
  if (isRole(role)) return [{ kind: 'role', role }];
  return teams.filter(({ id }) => id === teamIn(measuredBy)).map(toTeam);
}

const DAYS_BACK = 100;

/** What is read of the roles now, as it may be told: at most three series a team and two a role, all in one question to the catalogue. */
export async function measureUse(scope: Scope, roles: readonly MeasuredRole[], { asOf, metrics }: VerdictNow): Promise<RoleUse[]> {
  const today = dayIn(asOf, scope.timeZone);
  const asked = roles.flatMap(({ roleId, subjects }) => subjects.flatMap((subject) => USE_MEASURES.filter((measure) => isCounted(measure, subject)).map((measure) => ({ key: keyOf(roleId, subject, measure), measure, subject }))));
  const requests = asked.map(({ measure, subject }) => ({
    metricId: measure, grain: 'week' as const, from: addDays(today, -DAYS_BACK), to: addDays(today, 1),
    ...(subject.kind === 'team' ? { teamId: subject.id } : subject.kind === 'role' ? { role: subject.role } : {}),
  }));
  const answers = requests.length === 0 ? [] : await metrics.measureAll(scope, requests, asOf);
  const live = new Map(asked.map(({ key }, at) => [key, answers[at]?.ok ? latestComplete(answers[at].value) : null]));
  return roles.map(({ roleId, name, subjects }) => {
    const lines = subjects.map((subject) =>
      judgeLine(subject, USE_MEASURES.map((measure) => (isCounted(measure, subject) ? readUse(measure, live.get(keyOf(roleId, subject, measure)) ?? null, today) : { measure, result: null }))),
    );
    return judgeRole({ roleId, name }, lines);
  });
}

/** Records are counted by team: whose they are is known, not which role that person has. */
const isCounted = (measure: string, { kind }: UseSubject) => kind !== 'role' || measure !== 'completeness';
const keyOf = (roleId: string, subject: UseSubject, measure: string) => `${roleId} ${subject.kind === 'team' ? subject.id : subject.kind === 'role' ? subject.role : ''} ${measure}`;

/** Null where there is no programme yet. */
export async function findMeasuredRoles(scope: Scope): Promise<{ programmeId: string; roles: MeasuredRole[] } | null> {
  return inWorkspace(scope.workspaceId, async (tx) => {
    const programmeId = await readProgrammeId(tx, scope);
    return programmeId === null ? null : { programmeId, roles: await readMeasuredRoles(tx, scope, programmeId) };
  });
}
