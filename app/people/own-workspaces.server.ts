import { database } from '#app/db/client.server.ts';
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
  const rows = await database().member.findMany({ where: { personId, accessEndedAt: null } });
  const workspaces = await database().workspace.findMany({ where: { id: { in: rows.map((row) => row.workspaceId) } }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return workspaces.flatMap((workspace) => rows.filter((row) => row.workspaceId === workspace.id).map((row) => toMembership(row, workspace)));
}

/** Null when the person has no access there (any more). */
export async function findMembership(personId: string, workspaceId: string): Promise<Membership | null> {
  const [member, workspace] = await Promise.all([
    database().member.findFirst({ where: { personId, workspaceId, accessEndedAt: null } }),
    database().workspace.findUnique({ where: { id: workspaceId } }),
  ]);
  return member && workspace ? toMembership(member, workspace) : null;
}

/** Points a session at one of the person's own workspaces. @returns false when it is not theirs. */
export async function chooseWorkspace(personId: string, sessionId: string, workspaceId: string): Promise<boolean> {
  if (!(await findMembership(personId, workspaceId))) return false;
  await database().session.updateMany({ where: { id: sessionId, personId }, data: { workspaceId } });
  return true;
}

interface MemberRow {
  id: string;
  workspaceId: string;
  name: string;
  role: string;
}

interface WorkspaceRow {
  name: string;
  isDemo: boolean;
  timeZone: string;
  currency: string;
}

function toMembership(member: MemberRow, workspace: WorkspaceRow): Membership {
  if (!isRole(member.role)) throw new Error(`Unknown role: ${member.role}`);
  return {
    workspaceId: member.workspaceId,
    workspaceName: workspace.name,
    isDemo: workspace.isDemo,
    timeZone: workspace.timeZone,
    currency: workspace.currency,
    memberId: member.id,
    name: member.name,
    role: member.role,
  };
}
