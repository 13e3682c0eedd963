import type { z } from 'zod';
import { inWorkspace } from '#app/db/client.server.ts';
import type { Pulse as PulseRow } from '#app/db/generated/client.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import { isRole } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, dayOf, toDate } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import type { NewPulseSchema } from './pulse-form.ts';
import type { Pulse, PulseKind } from './pulse.ts';

/** The pulses of the workspace, the newest first. */
export async function listPulses(scope: Scope): Promise<Pulse[]> {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const rows = await tx.pulse.findMany({ where: { workspaceId }, orderBy: [{ startsOn: 'desc' }, { id: 'desc' }] });
    const teams = await tx.team.findMany({ where: { workspaceId, id: { in: rows.flatMap(({ teamId }) => teamId ?? []) } }, select: { id: true, name: true } });
    return rows.map((row) => toPulse(row, teams.find(({ id }) => id === row.teamId)?.name ?? null));
  });
}

/** Null when the workspace has no such pulse. */
export async function findPulse(scope: Scope, id: string): Promise<Pulse | null> {
  return (await listPulses(scope)).find((pulse) => pulse.id === id) ?? null;
}

/** A pulse as it came through the schema of its form. `in-the-past`: it would begin before today. */
export async function createPulse(scope: Scope, given: z.output<typeof NewPulseSchema>, { today }: { today: Day }): Promise<Result<{ id: string }, 'not-allowed' | 'in-the-past' | 'unknown-team'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  if (given.startsOn < today) return refused('in-the-past');
  return inWorkspace(workspaceId, async (tx) => {
    if (given.teamId && !(await tx.team.findFirst({ where: { workspaceId, id: given.teamId } }))) return refused('unknown-team');
    const { id } = await tx.pulse.create({
      data: {
        workspaceId,
        kind: given.kind,
        role: given.role ?? null,
        teamId: given.teamId ?? null,
        startsOn: toDate(given.startsOn),
        everyWeeks: given.rhythm === 'once' ? null : Number(given.rhythm),
        openDays: given.openDays,
        endsOn: given.lastOn ? toDate(addDays(given.lastOn, 1)) : null,
      },
    });
    await recordAudit(tx, scope, { verb: 'pulse.create', entity: 'pulse', recordId: id, after: given });
    return done({ id });
  });
}

/** From today nothing is asked any more; what was answered stays. Stopping twice is stopping once. */
export async function stopPulse(scope: Scope, id: string, { version, today }: { version: number; today: Day }): Promise<Result<undefined, 'not-allowed' | 'not-found' | 'changed-meanwhile'>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  return inWorkspace(workspaceId, async (tx) => {
    const pulse = await tx.pulse.findFirst({ where: { workspaceId, id } });
    if (!pulse) return refused('not-found');
    if (pulse.stoppedOn) return done();
    const { count } = await tx.pulse.updateMany({ where: { workspaceId, id, version }, data: { stoppedOn: toDate(today), version: { increment: 1 } } });
    if (count === 0) return refused('changed-meanwhile');
    await recordAudit(tx, scope, { verb: 'pulse.stop', entity: 'pulse', recordId: id, after: { stoppedOn: today } });
    return done();
  });
}

function toPulse(row: PulseRow, teamName: string | null): Pulse {
  return {
    id: row.id,
    kind: row.kind as PulseKind,
    role: isRole(row.role) ? row.role : null,
    team: row.teamId === null ? null : { id: row.teamId, name: teamName ?? '' },
    startsOn: dayOf(row.startsOn),
    everyWeeks: row.everyWeeks,
    openDays: row.openDays,
    endsOn: row.endsOn && dayOf(row.endsOn),
    stoppedOn: row.stoppedOn && dayOf(row.stoppedOn),
    version: row.version,
  };
}
