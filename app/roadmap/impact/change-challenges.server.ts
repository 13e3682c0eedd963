import type { Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';
import { onProgramme } from '../strategy/change-strategy.server.ts';
import type { ChallengeInput } from './impact-form.ts';

export type ChallengeRefusal = 'not-allowed' | 'no-programme' | 'not-found' | 'already-there' | 'group-not-found' | 'owner-not-found' | 'changed-meanwhile';

/** Writes down what may stand in the way, weighed for the groups that are given with it. */
export async function addChallenge(scope: Scope, { name, risks }: ChallengeInput, asOf: Date): Promise<Result<{ id: string }, ChallengeRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, ChallengeRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const refusal = await inputRefusal(tx, scope, programmeId, { name, risks }, null);
    if (refusal) return refused(refusal);
    const { id } = await tx.impactChallenge.create({ data: { workspaceId, programmeId, name, createdAt: asOf } });
    await weigh(tx, scope, id, risks, asOf);
    await recordAudit(tx, scope, { verb: 'impact-challenge.create', entity: 'impact-challenge', recordId: id, after: { name, risks } });
    return done({ id });
  });
}

/** Another name, or other weighings: without a score one is taken back, of a group that is not given it stays as it was. */
export async function changeChallenge(scope: Scope, id: string, { name, risks, version }: ChallengeInput, asOf: Date): Promise<Result<{ id: string }, ChallengeRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, ChallengeRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const before = isUuid(id) ? await tx.impactChallenge.findFirst({ where: { workspaceId, id, removedAt: null } }) : null;
    if (!before) return refused('not-found');
    if (version !== before.version) return refused('changed-meanwhile');
    const refusal = await inputRefusal(tx, scope, programmeId, { name, risks }, id);
    if (refusal) return refused(refusal);
    const weighed = await tx.impactRisk.findMany({ where: { workspaceId, challengeId: id }, select: { groupId: true, score: true, mitigation: true, ownerId: true }, orderBy: { groupId: 'asc' } });
    await tx.impactChallenge.updateMany({ where: { workspaceId, id }, data: { name, version: { increment: 1 } } });
    await weigh(tx, scope, id, risks, asOf);
    await recordAudit(tx, scope, { verb: 'impact-challenge.change', entity: 'impact-challenge', recordId: id, before: { name: before.name, risks: weighed }, after: { name, risks } });
    return done({ id });
  });
}

/** Takes a challenge away with its weighings kept, or back again unless the same was written anew. Twice is once. */
export async function removeChallenge(scope: Scope, id: string, { isRemoved, asOf }: { isRemoved: boolean; asOf: Date }): Promise<Result<{ id: string }, ChallengeRefusal>> {
  const { workspaceId } = scope;
  return onProgramme<{ id: string }, ChallengeRefusal>(scope, 'roadmap:write', async (tx, programmeId) => {
    const challenge = isUuid(id) ? await tx.impactChallenge.findFirst({ where: { workspaceId, id } }) : null;
    if (!challenge) return refused('not-found');
    if (!isRemoved && (await isNameTaken(tx, { workspaceId, programmeId, name: challenge.name, besides: id }))) return refused('already-there');
    const { count } = await tx.impactChallenge.updateMany({ where: { workspaceId, id, removedAt: isRemoved ? null : { not: null } }, data: { removedAt: isRemoved ? asOf : null } });
    if (count > 0) await recordAudit(tx, scope, { verb: isRemoved ? 'impact-challenge.remove' : 'impact-challenge.restore', entity: 'impact-challenge', recordId: id });
    return done({ id });
  });
}

/** What did not change keeps the day on which it was weighed. */
async function weigh(tx: Transaction, { workspaceId }: Scope, challengeId: string, risks: ChallengeInput['risks'], asOf: Date): Promise<void> {
  for (const { groupId, score, mitigation, ownerId } of risks) {
    const key = { workspaceId, challengeId, groupId };
    if (score === undefined) {
      await tx.impactRisk.deleteMany({ where: key });
      continue;
    }
    const given = { score, mitigation: mitigation || null, ownerId };
    const found = await tx.impactRisk.findFirst({ where: key });
    if (!found) await tx.impactRisk.create({ data: { ...key, ...given, weighedAt: asOf } });
    else if (found.score !== given.score || found.mitigation !== given.mitigation || found.ownerId !== given.ownerId) await tx.impactRisk.updateMany({ where: key, data: { ...given, weighedAt: asOf } });
  }
}

/** @param id of the challenge that is changed: its own name is not taken; null for a new one */
async function inputRefusal(tx: Transaction, { workspaceId }: Scope, programmeId: string, { name, risks }: ChallengeInput, id: string | null): Promise<'already-there' | 'group-not-found' | 'owner-not-found' | null> {
  const groupIds = [...new Set(risks.map(({ groupId }) => groupId))];
  if (groupIds.length < risks.length || (await tx.impactGroup.count({ where: { workspaceId, programmeId, removedAt: null, id: { in: groupIds } } })) < groupIds.length) return 'group-not-found';
  const ownerIds = [...new Set(risks.flatMap(({ ownerId }) => ownerId ?? []))];
  if ((await tx.member.count({ where: { workspaceId, id: { in: ownerIds } } })) < ownerIds.length) return 'owner-not-found';
  return (await isNameTaken(tx, { workspaceId, programmeId, name, besides: id })) ? 'already-there' : null;
}

/** @param besides the challenge whose own name it may be; null for none */
async function isNameTaken(tx: Transaction, { workspaceId, programmeId, name, besides }: { workspaceId: string; programmeId: string; name: string; besides: string | null }): Promise<boolean> {
  return (await tx.impactChallenge.count({ where: { workspaceId, programmeId, removedAt: null, name: { equals: name, mode: 'insensitive' }, ...(besides ? { id: { not: besides } } : {}) } })) > 0;
}
