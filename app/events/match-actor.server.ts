import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';

type Refusal = 'not-found' | 'matched-meanwhile';

/**
 * Tells that a name is a member's. All it ever did counts for that member, also before today.
 * @param said who, as written by the reader: an e-mail address, `Name <address>`, or a name that only one has.
 */
export async function matchActor(scope: Scope, actorId: string, said: string): Promise<Result<{ key: string; name: string }, Refusal | 'unknown-member' | 'several-members'>> {
  if (!isUuid(actorId)) return refused('not-found');
  return inWorkspace(scope.workspaceId, async (tx) => {
    const email = /<([^<>]+)>$/.exec(said)?.[1] ?? said;
    const found = await tx.member.findMany({ where: { workspaceId: scope.workspaceId, accessEndedAt: null, OR: [{ email: email.toLowerCase() }, { name: { equals: said, mode: 'insensitive' } }] }, take: 2 });
    const [member] = found;
    if (!member) return refused('unknown-member');
    if (found.length > 1) return refused('several-members');
    const matched = await change(tx, scope, actorId, { memberId: null, isSystem: false }, { memberId: member.id }, 'actor.match');
    return matched.ok ? done({ key: matched.value.key, name: member.name }) : matched;
  });
}

/** Tells that a name is no person's, such as a link between systems: it is asked about no more and counted nowhere. */
export async function setActorAside(scope: Scope, actorId: string): Promise<Result<{ key: string }, Refusal>> {
  if (!isUuid(actorId)) return refused('not-found');
  return inWorkspace(scope.workspaceId, (tx) => change(tx, scope, actorId, { memberId: null, isSystem: false }, { isSystem: true }, 'actor.set-aside'));
}

/** Makes a name unknown again. */
export async function forgetMatch(scope: Scope, actorId: string): Promise<Result<{ key: string }, Refusal>> {
  if (!isUuid(actorId)) return refused('not-found');
  return inWorkspace(scope.workspaceId, async (tx) => {
    const actor = await tx.actor.findFirst({ where: { id: actorId, workspaceId: scope.workspaceId } });
    if (!actor) return refused('not-found');
    return change(tx, scope, actorId, { memberId: actor.memberId, isSystem: actor.isSystem }, { memberId: null, isSystem: false }, 'actor.forget-match');
  });
}

interface Standing {
  memberId?: string | null;
  isSystem?: boolean;
}

/** Only while it stands as the reader saw it, so that of two people at once the second is told. */
async function change(tx: Transaction, scope: Scope, id: string, was: Standing, becomes: Standing, verb: string): Promise<Result<{ key: string }, Refusal>> {
  const { workspaceId } = scope;
  const actor = await tx.actor.findFirst({ where: { id, workspaceId } });
  if (!actor) return refused('not-found');
  const { count } = await tx.actor.updateMany({ where: { id, workspaceId, ...was }, data: becomes });
  if (count === 0) return refused('matched-meanwhile');
  await recordAudit(tx, scope, { verb, entity: 'actor', recordId: id, before: { ...was }, after: { key: actor.key, ...becomes } });
  return done({ key: actor.key });
}
