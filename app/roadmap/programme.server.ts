import { z } from 'zod';
import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { type Day, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { PhasePlan } from './programme.ts';
import { NewRoleSchema } from './roadmap-form.ts';

export const NewProgrammeSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  purpose: z.string().trim().max(500).default(''),
});

export type ProgrammeRefusal = 'not-allowed' | 'already-there';
export type PhaseRefusal = 'not-allowed' | 'not-found' | 'changed-meanwhile' | 'end-before-start';
export type RoleRefusal = 'not-allowed' | 'not-found' | 'already-there' | 'member-not-found' | 'no-benefit' | 'already-confirmed';

/** The programme with its phases, gates and criteria, at once. The first phase runs from its planned first day. One programme a workspace. */
export async function createProgramme(scope: Scope, input: z.input<typeof NewProgrammeSchema>, plan: readonly PhasePlan[]): Promise<Result<{ id: string }, ProgrammeRefusal>> {
  const { name, purpose } = NewProgrammeSchema.parse(input);
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    // Of two clicks the second waits here and then finds the first one's programme.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`programme ${workspaceId}`}, 0))`;
    if ((await tx.programme.count({ where: { workspaceId } })) > 0) return refused('already-there');
    const programme = await tx.programme.create({ data: { workspaceId, name, purpose: purpose || null } });
    for (const [index, { kind, planned, ownerId, gateOn, criteria }] of plan.entries()) {
      const phase = await tx.phase.create({
        data: {
          workspaceId,
          programmeId: programme.id,
          kind,
          plannedStartsOn: toDate(planned.start),
          plannedEndsOn: toDate(planned.end),
          actualStartsOn: index === 0 ? toDate(planned.start) : null,
          ownerId: ownerId ?? null,
        },
      });
      const gate = await tx.gate.create({ data: { workspaceId, phaseId: phase.id, plannedOn: toDate(gateOn) } });
      await tx.gateCriterion.createMany({
        data: criteria.map(({ title, isCritical, ...basis }, position) => ({
          workspaceId,
          gateId: gate.id,
          position,
          isCritical: isCritical ?? true,
          title: { ...title },
          kind: basis.measure ? 'measured' : 'confirmed',
          ...(basis.measure && { measure: basis.measure, comparison: basis.comparison, threshold: basis.threshold }),
        })),
      });
    }
    await recordAudit(tx, scope, { verb: 'programme.create', entity: 'programme', recordId: programme.id, after: { name, purpose, plan } });
    return done({ id: programme.id });
  });
}

/** What is now expected of a phase; null is as planned. */
export async function forecastPhase(scope: Scope, phaseId: string, forecast: { start: Day | null; end: Day | null; version: number }): Promise<Result<undefined, PhaseRefusal>> {
  const { workspaceId } = scope;
  const { start, end, version } = forecast;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (start && end && end <= start) return refused('end-before-start');
  return inWorkspace(workspaceId, async (tx) => {
    const before = await tx.phase.findFirst({ where: { workspaceId, id: phaseId } });
    if (!before) return refused('not-found');
    const data = { forecastStartsOn: start && toDate(start), forecastEndsOn: end && toDate(end), version: { increment: 1 } };
    const changed = await tx.phase.updateMany({ where: { workspaceId, id: phaseId, version }, data });
    if (changed.count === 0) return refused('changed-meanwhile');
    await recordAudit(tx, scope, { verb: 'phase.forecast', entity: 'phase', recordId: phaseId, before: { start: before.forecastStartsOn, end: before.forecastEndsOn }, after: { start, end } });
    return done();
  });
}

/** A role the change touches; its benefit may still have to be found. */
export async function addAffectedRole(scope: Scope, programmeId: string, input: z.input<typeof NewRoleSchema>): Promise<Result<{ id: string }, RoleRefusal>> {
  const { name, benefit } = NewRoleSchema.parse(input);
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    // Of two clicks the second waits here and then finds the first one's role.
    const found = await tx.$queryRaw<unknown[]>`SELECT id FROM programmes WHERE workspace_id = ${workspaceId}::uuid AND id = ${programmeId}::uuid FOR UPDATE`;
    if (found.length === 0) return refused('not-found');
    if ((await tx.affectedRole.count({ where: { workspaceId, programmeId, name: { equals: name, mode: 'insensitive' } } })) > 0) return refused('already-there');
    const role = await tx.affectedRole.create({ data: { workspaceId, programmeId, name, benefit: benefit || null } });
    await recordAudit(tx, scope, { verb: 'affected-role.create', entity: 'affected-role', recordId: role.id, after: { name, benefit } });
    return done({ id: role.id });
  });
}

/** Somebody in the role says the benefit is really one for them (R5); `benefit` is written down with it where there was none. */
export async function confirmBenefit(scope: Scope, roleId: string, confirmation: { confirmedById: string; benefit?: string; asOf: Date }): Promise<Result<undefined, RoleRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const role = await tx.affectedRole.findFirst({ where: { workspaceId, id: roleId } });
    if (!role) return refused('not-found');
    const confirmer = await tx.member.findFirst({ where: { workspaceId, id: confirmation.confirmedById }, select: { id: true } });
    if (!confirmer) return refused('member-not-found');
    const benefit = role.benefit || confirmation.benefit;
    if (!benefit) return refused('no-benefit');
    const signature = { benefit, confirmedAt: confirmation.asOf, confirmedById: confirmer.id };
    const changed = await tx.affectedRole.updateMany({ where: { workspaceId, id: roleId, confirmedAt: null }, data: signature });
    if (changed.count === 0) return refused('already-confirmed');
    await recordAudit(tx, scope, { verb: 'affected-role.confirm', entity: 'affected-role', recordId: roleId, before: { benefit: role.benefit }, after: signature });
    return done();
  });
}
