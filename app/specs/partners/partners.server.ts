import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, dayIn, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { isUuid } from '#app/values/uuid.ts';

/** Makes somebody a partner, or one again with other words for what they speak for. */
export async function addPartner(scope: Scope, { memberId, part }: { memberId: string; part: string }, asOf: Date): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    if (!(await canSign(tx, scope, memberId))) return refused('not-found');
    await tx.crmPartner.upsert({
      where: { workspaceId_memberId: { workspaceId, memberId } },
      create: { workspaceId, memberId, part, since: asOf },
      update: { part, endedAt: null },
    });
    await recordAudit(tx, scope, { verb: 'crm-partner.add', entity: 'crm-partner', recordId: memberId, after: { part } });
    return done();
  });
}

/** From now on they stand behind nothing: their signatures stop counting. Twice the same is once. */
export async function endPartner(scope: Scope, memberId: string, asOf: Date): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (!isUuid(memberId)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    if ((await tx.crmPartner.count({ where: { workspaceId, memberId } })) === 0) return refused('not-found');
    const { count } = await tx.crmPartner.updateMany({ where: { workspaceId, memberId, endedAt: null }, data: { endedAt: asOf } });
    if (count > 0) await recordAudit(tx, scope, { verb: 'crm-partner.end', entity: 'crm-partner', recordId: memberId });
    return done();
  });
}

/**
 * Signs the specification as the reader saw it, or takes that back. `changed-meanwhile` when it has another version by now;
 * `no-partner` for who is not in the register. Twice the same is once.
 */
export async function signSpecification(
  scope: Scope,
  specificationId: string,
  { version, isSigned, asOf }: { version: number; isSigned: boolean; asOf: Date },
): Promise<Result<undefined, 'not-found' | 'no-partner' | 'changed-meanwhile'>> {
  const { workspaceId, member } = scope;
  if (!isUuid(specificationId)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    const [spec] = await tx.$queryRaw<{ version: number }[]>`SELECT version FROM specifications WHERE workspace_id = ${workspaceId}::uuid AND id = ${specificationId}::uuid FOR SHARE`;
    if (!spec) return refused('not-found');
    const memberId = member?.id;
    if (!memberId || (await tx.crmPartner.count({ where: { workspaceId, memberId, endedAt: null } })) === 0) return refused('no-partner');
    if (spec.version !== version) return refused('changed-meanwhile');
    const signature = { workspaceId, specificationId, version, memberId };
    const count = isSigned
      ? (await tx.specificationSignature.createMany({ data: { ...signature, signedAt: asOf }, skipDuplicates: true })).count
      : (await tx.specificationSignature.deleteMany({ where: signature })).count;
    if (count > 0) await recordAudit(tx, scope, { verb: isSigned ? 'specification.sign' : 'specification.unsign', entity: 'specification', recordId: specificationId, after: { version } });
    return done();
  });
}

/** By how many partners inside a specification has to be signed before anybody outside reads it. */
export async function setSignaturesNeeded(scope: Scope, needed: number): Promise<Result<undefined, 'not-allowed'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const { signaturesNeeded: before } = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
    if (before === needed) return done();
    await tx.workspace.update({ where: { id: workspaceId }, data: { signaturesNeeded: needed } });
    await recordAudit(tx, scope, { verb: 'workspace.signatures-needed', entity: 'workspace', recordId: workspaceId, before: { needed: before }, after: { needed } });
    return done();
  });
}

/** An organisation outside gets a link, until and including a day. */
export async function addExternalPartner(scope: Scope, { name, expiresOn }: { name: string; expiresOn: Day }, asOf: Date): Promise<Result<{ id: string }, 'not-allowed' | 'in-the-past'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (expiresOn < dayIn(asOf, scope.timeZone)) return refused('in-the-past');
  return inWorkspace(workspaceId, async (tx) => {
    const { id } = await tx.externalPartner.create({ data: { workspaceId, name, createdAt: asOf, expiresOn: toDate(expiresOn) } });
    await recordAudit(tx, scope, { verb: 'external-partner.add', entity: 'external-partner', recordId: id, after: { name, expiresOn } });
    return done({ id });
  });
}

/** The link opens nothing any more, for good; a new one is made by adding the organisation again. */
export async function revokeExternalPartner(scope: Scope, id: string, asOf: Date): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (!isUuid(id)) return refused('not-found');
  return inWorkspace(workspaceId, async (tx) => {
    if ((await tx.externalPartner.count({ where: { workspaceId, id } })) === 0) return refused('not-found');
    const { count } = await tx.externalPartner.updateMany({ where: { workspaceId, id, revokedAt: null }, data: { revokedAt: asOf } });
    if (count > 0) await recordAudit(tx, scope, { verb: 'external-partner.revoke', entity: 'external-partner', recordId: id });
    return done();
  });
}

/** Who can read what is to be signed: everybody with access but end users. */
async function canSign(tx: Transaction, { workspaceId }: Scope, id: string): Promise<boolean> {
  return (await tx.member.count({ where: { workspaceId, id, accessEndedAt: null, role: { not: 'end-user' } } })) > 0;
}
