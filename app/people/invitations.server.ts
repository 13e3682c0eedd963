import { createHash, randomBytes } from 'node:crypto';
import { database, inWorkspace } from '#app/db/client.server.ts';
import { dayIn } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { recordAudit } from './audit.server.ts';
import { auth } from './auth.server.ts';
import { INVITATION_HOLDS_DAYS, type NewInvitation } from './invitation.ts';
import { mayMakeAdministrators } from './members.server.ts';
import { createPerson, hashPassword } from './new-person.server.ts';
import { keepPastRole } from './role-history.server.ts';
import type { Scope } from './scope.ts';
import { systemScope } from './workspaces.server.ts';

/**
 * Invites somebody, adding them to the workspace's people when they are not. An earlier open invitation ends.
 * @returns the token for the link, this once: only its hash is kept.
 */
export async function invite(scope: Scope, { email, name, role }: NewInvitation, asOf: Date): Promise<Result<{ token: string }, 'already-member' | 'administrators-only'>> {
  if (role === 'administrator' && !mayMakeAdministrators(scope)) return refused('administrators-only');
  const token = randomBytes(24).toString('base64url');
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`access:${workspaceId}`}, 0))`;
    const member = await tx.member.findFirst({ where: { workspaceId, email } });
    if (member?.personId && !member.accessEndedAt) return refused('already-member');
    if (member?.role === 'administrator' && !mayMakeAdministrators(scope)) return refused('administrators-only');
    const at = member ?? (await tx.member.create({ data: { workspaceId, email, name, role } }));
    await tx.invitation.updateMany({ where: { workspaceId, email, acceptedAt: null, revokedAt: null }, data: { revokedAt: asOf } });
    const expiresAt = new Date(asOf.getTime() + INVITATION_HOLDS_DAYS * 86_400_000);
    await tx.invitation.create({ data: { workspaceId, email, name, role, tokenHash: hash(token), invitedById: scope.member?.id ?? null, expiresAt } });
    await recordAudit(tx, scope, { verb: 'member.invite', entity: 'member', recordId: at.id, after: { email, name, role, expiresAt } });
    return done({ token });
  });
}

export interface OpenInvitation {
  workspaceName: string;
  email: string;
  name: string;
  role: string;
  /** The address can sign in already: joining asks for that instead of a new password. */
  hasAccount: boolean;
}

/** Null when there is none, or not any more. */
export async function findInvitation(token: string, asOf: Date): Promise<OpenInvitation | null> {
  const found = await openInvitation(token, asOf);
  if (!found) return null;
  const [workspace, person] = await Promise.all([
    database().workspace.findUniqueOrThrow({ where: { id: found.workspaceId } }),
    database().person.findUnique({ where: { email: found.email } }),
  ]);
  return { workspaceName: workspace.name, email: found.email, name: found.name, role: found.role, hasAccount: person !== null };
}

/** Joins as somebody new, with a password of their own; signs them in. */
export async function acceptAsNew(token: string, given: { name: string; password: string }, locale: string, caller: { headers: Headers; asOf: Date }): Promise<Result<{ headers: Headers }, 'not-found'>> {
  const found = await findInvitation(token, caller.asOf);
  if (!found || found.hasAccount) return refused('not-found');
  const passwordHash = await hashPassword(given.password);
  const joined = await join(token, caller.asOf, (tx, email) => createPerson(tx, { email, name: given.name, locale, passwordHash }));
  if (!joined) return refused('not-found');
  const { headers, response } = await auth().api.startSession({ body: { personId: joined.personId }, headers: caller.headers, returnHeaders: true });
  await database().session.updateMany({ where: { token: response.token }, data: { workspaceId: joined.workspaceId } });
  return done({ headers });
}

/** Joins as the person who is signed in, when the invitation is for their address. */
export async function acceptAs(token: string, person: { id: string; email: string }, sessionId: string, asOf: Date): Promise<Result<undefined, 'not-found'>> {
  const found = await openInvitation(token, asOf);
  if (found?.email !== person.email) return refused('not-found');
  const joined = await join(token, asOf, () => Promise.resolve(person.id));
  if (!joined) return refused('not-found');
  await database().session.updateMany({ where: { id: sessionId, personId: person.id }, data: { workspaceId: joined.workspaceId } });
  return done();
}

type PersonOf = (tx: Parameters<typeof createPerson>[0], email: string) => Promise<string>;

/** One acceptance per invitation, however many times it is sent. */
async function join(token: string, asOf: Date, personOf: PersonOf): Promise<{ workspaceId: string; personId: string } | null> {
  const found = await openInvitation(token, asOf);
  if (!found) return null;
  const scope = await systemScope(found.workspaceId, 'screen', found.name);
  return database().$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({ where: { id: found.id, acceptedAt: null, revokedAt: null }, data: { acceptedAt: asOf } });
    if (count === 0) return null;
    const personId = await personOf(tx, found.email);
    const { workspaceId, email, name, role } = found;
    const before = await tx.member.findFirst({ where: { workspaceId, email }, select: { id: true, role: true } });
    if (before && before.role !== role) await keepPastRole(tx, { workspaceId, memberId: before.id, role: before.role }, dayIn(asOf, scope.timeZone));
    const member = await tx.member.upsert({
      where: { workspaceId_email: { workspaceId, email } },
      create: { workspaceId, email, name, role, personId },
      update: { personId, role, accessEndedAt: null, version: { increment: 1 } },
    });
    await recordAudit(tx, scope, { verb: 'member.join', entity: 'member', recordId: member.id, after: { role } });
    return { workspaceId, personId };
  });
}

function openInvitation(token: string, asOf: Date) {
  return database().invitation.findFirst({ where: { tokenHash: hash(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: asOf } } });
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
