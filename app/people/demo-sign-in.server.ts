import { database } from '#app/db/client.server.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { auth } from './auth.server.ts';
import { recordAudit } from './audit.server.ts';
import { findMembership } from './own-workspaces.server.ts';
import { homeOf, type Role, ROLES } from './role.ts';
import { systemScope } from './workspaces.server.ts';

/** The roles one can try with one click: those the newest demo workspace has somebody for. */
export async function listDemoRoles(): Promise<Role[]> {
  const workspace = await demoWorkspace();
  if (!workspace) return [];
  const rows = await database().member.findMany({ where: { workspaceId: workspace.id, accessEndedAt: null }, distinct: ['role'], select: { role: true } });
  return ROLES.filter((role) => rows.some((row) => row.role === role));
}

/**
 * Signs in as the demo's member with this role. Whether the demo is open at all is for the caller to ask first.
 * @returns the headers that carry the session and the page to go to.
 */
export async function signInAs(role: Role, requestHeaders: Headers): Promise<Result<{ headers: Headers; home: string }, 'no-demo'>> {
  const workspace = await demoWorkspace();
  if (!workspace) return refused('no-demo');
  const firstOf = (where: object) => database().member.findFirst({ where: { workspaceId: workspace.id, role, accessEndedAt: null, ...where }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const member = (await firstOf({ personId: { not: null } })) ?? (await firstOf({}));
  if (!member) return refused('no-demo');
  const personId = member.personId ?? (await giveSignIn(member, workspace.locale));
  const { headers, response } = await auth().api.startSession({ body: { personId }, headers: requestHeaders, returnHeaders: true });
  await database().session.updateMany({ where: { token: response.token }, data: { workspaceId: workspace.id } });
  const membership = await findMembership(personId, workspace.id);
  if (!membership) return refused('no-demo');
  const scope = await systemScope(workspace.id, 'screen', member.name);
  await database().$transaction((tx) => recordAudit(tx, { ...scope, member: { id: member.id, name: member.name, role } }, { verb: 'session.start', entity: 'member', recordId: member.id }));
  return done({ headers, home: homeOf(role) });
}

function demoWorkspace() {
  return database().workspace.findFirst({ where: { isDemo: true }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
}

/** People of the demo have no password: nobody can sign in as them but by this click. Of two who click first at once both are in. */
async function giveSignIn(member: { id: string; email: string; name: string }, locale: string): Promise<string> {
  await database().person.createMany({ data: { email: member.email, name: member.name, locale }, skipDuplicates: true });
  const person = await database().person.findUniqueOrThrow({ where: { email: member.email }, select: { id: true } });
  await database().member.update({ where: { id: member.id }, data: { personId: person.id } });
  return person.id;
}
