import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn } from '#app/values/day.ts';
import { findGoLive } from '../go-live.server.ts';
import { memberNames } from '../member-names.server.ts';
import { findMeasuredRoles, type MeasuredRole, measureUse, type VerdictNow } from './measure-use.server.ts';
import { type RoleUse, type Standing, standingOf, type VerdictDay, verdictDay } from './use-verdict.ts';
import { VerdictEvidenceSchema } from './verdict-evidence.ts';

/** What the page of continuous learning shows. */
export interface Verdict {
  /** Null while nothing went live. */
  day: VerdictDay | null;
  roles: JudgedRole[];
  /** Newest first. */
  kept: KeptVerdict[];
  /** By which a role can be measured, by name. */
  teams: { id: string; name: string }[];
}

/** A role as it is read now, with what holds of it. */
export interface JudgedRole extends RoleUse, Pick<MeasuredRole, 'measuredBy' | 'groups'> {
  standing: Standing;
}

export interface KeptVerdict {
  id: string;
  keptOn: Day;
  /** Null once the member is gone. */
  keptBy: string | null;
  note: string | null;
  roles: RoleUse[];
}

/** Whether people use what went live (R18): as it is read now, and as it was kept. Null where there is no programme yet. */
export async function findVerdict(scope: Scope, now: VerdictNow): Promise<Verdict | null> {
  const found = await findMeasuredRoles(scope);
  if (!found) return null;
  const day = verdictDay(await findGoLive(scope), dayIn(now.asOf, scope.timeZone));
  const kept = await listKept(scope, found.programmeId);
  const read = await measureUse(scope, found.roles, now);
  const roles = read.map((role, at): JudgedRole => {
    const { measuredBy, groups } = found.roles[at]!;
    return { ...role, measuredBy, groups, standing: standingOf(role, kept, day?.isDue ?? false) };
  });
  const { workspaceId } = scope;
  const teams = await inWorkspace(workspaceId, (tx) => tx.team.findMany({ where: { workspaceId }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: { id: true, name: true } }));
  return { day, roles, kept, teams };
}

/** The roles of which it stands that they do not use it, with their groups. */
export type Finding = Pick<JudgedRole, 'roleId' | 'name' | 'groups'>[];

/** Who does not use it, as it stands; nobody before the day it is judged. What was kept is not measured again. */
export async function findNotUsed(scope: Scope, now: VerdictNow): Promise<Finding> {
  const day = verdictDay(await findGoLive(scope), dayIn(now.asOf, scope.timeZone));
  const found = day?.isDue ? await findMeasuredRoles(scope) : null;
  if (!found) return [];
  const kept = await listKept(scope, found.programmeId);
  const isOpen = ({ roleId }: MeasuredRole) => standingOf({ roleId, state: 'no-data' }, kept, true).keptOn === null;
  const read = new Map((await measureUse(scope, found.roles.filter(isOpen), now)).map(({ roleId, state }) => [roleId, state]));
  return found.roles.filter(({ roleId }) => standingOf({ roleId, state: read.get(roleId) ?? 'no-data' }, kept, true).state === 'not-used').map(({ roleId, name, groups }) => ({ roleId, name, groups }));
}

async function listKept(scope: Scope, programmeId: string): Promise<KeptVerdict[]> {
  return inWorkspace(scope.workspaceId, (tx) => readKept(tx, scope, programmeId));
}

async function readKept(tx: Transaction, scope: Scope, programmeId: string): Promise<KeptVerdict[]> {
  const { workspaceId, timeZone } = scope;
  const rows = await tx.useVerdict.findMany({ where: { workspaceId, programmeId }, orderBy: [{ keptAt: 'desc' }, { id: 'desc' }] });
  const names = await memberNames(tx, scope, rows.map(({ keptById }) => keptById));
  return rows.map(({ id, keptAt, keptById, note, evidence }) => ({ id, keptOn: dayIn(keptAt, timeZone), keptBy: names.get(keptById) ?? null, note, roles: VerdictEvidenceSchema.parse(evidence) }));
}
