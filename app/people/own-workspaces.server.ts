import { database } from '#app/db/client.server.ts';
import { Prisma } from '#app/db/generated/client.ts';
import { readAcross } from '#app/db/sql.server.ts';
import { isRole, type Role } from './role.ts';

/** A person's place in one workspace they may enter. */
export interface Membership {
  workspaceId: string;
  workspaceName: string;
  isDemo: boolean;
  timeZone: string;
  currency: string;
  memberId: string;
  name: string;
  role: Role;
}

/** The workspaces the person may enter, by name. Asked across workspaces, by the person's own id only. */
export async function listOwnWorkspaces(personId: string): Promise<Membership[]> {
  const [found] = await readAcross<{ own: MembershipRow[] }>(Prisma.sql`SELECT ${membershipsOf(Prisma.sql`${personId}::uuid`)} AS own`);
  return found!.own.map(toMembership);
}

/** The same within a statement about somebody, as JSON to be read by `toMembership`. */
export function membershipsOf(personId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(json_build_object('workspaceId', w.id, 'workspaceName', w.name, 'isDemo', w.is_demo, 'timeZone', w.time_zone, 'currency', w.currency, 'memberId', m.id, 'name', m.name, 'role', m.role) ORDER BY w.name, w.id), '[]')
    FROM members m JOIN workspaces w ON w.id = m.workspace_id WHERE m.person_id = ${personId} AND m.access_ended_at IS NULL)`;
}

/** Null when the person has no access there (any more). */
export async function findMembership(personId: string, workspaceId: string): Promise<Membership | null> {
  return (await listOwnWorkspaces(personId)).find((own) => own.workspaceId === workspaceId) ?? null;
}

/** Points a session at one of the person's own workspaces. @returns false when it is not theirs. */
export async function chooseWorkspace(personId: string, sessionId: string, workspaceId: string): Promise<boolean> {
  if (!(await findMembership(personId, workspaceId))) return false;
  await database().session.updateMany({ where: { id: sessionId, personId }, data: { workspaceId } });
  return true;
}

export type MembershipRow = Omit<Membership, 'role'> & { role: string };

export function toMembership({ role, ...row }: MembershipRow): Membership {
  if (!isRole(role)) throw new Error(`Unknown role: ${role}`);
  return { ...row, role };
}
