import { inWorkspace } from '#app/db/client.server.ts';
import { recordAudit } from '#app/people/audit.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { done, refused, type Result } from '#app/values/result.ts';
import { findPulseReport } from './pulse-results.server.ts';
import { findPulse } from './pulses.server.ts';
import type { AdkarElement } from './pulse.ts';
import { mayTreat, type Remedy, type RemedyRefusal } from './remedy.ts';

/** What was chosen to do about a barrier. */
export interface ChosenRemedy {
  round: number;
  /** Null is everybody. */
  teamId: string | null;
  element: AdkarElement;
  remedy: Remedy;
  chosenAt: Date;
  chosenBy: string;
}

/** The newest first. */
export async function listRemedies(scope: Scope, pulseId: string): Promise<ChosenRemedy[]> {
  const { workspaceId } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const rows = await tx.pulseRemedy.findMany({ where: { workspaceId, pulseId }, orderBy: [{ chosenAt: 'desc' }, { id: 'desc' }] });
    return rows.map(({ round, teamId, element, remedy, chosenAt, chosenBy }) => ({ round, teamId, element: element as AdkarElement, remedy: remedy as Remedy, chosenAt, chosenBy }));
  });
}

/** Chooses what to do about the barrier of a group in a round that is over. Refused with the reason of the rule. */
export async function chooseRemedy(
  scope: Scope,
  pulseId: string,
  { round, teamId, remedy, asOf }: { round: number; teamId: string | null; remedy: Remedy; asOf: Date },
): Promise<Result<undefined, 'not-allowed' | 'not-found' | RemedyRefusal>> {
  const { workspaceId } = scope;
  if (!scope.permissions.has('roadmap:write')) return refused('not-allowed');
  const pulse = await findPulse(scope, pulseId);
  const report = pulse && (await findPulseReport(scope, pulse, { today: dayIn(asOf, scope.timeZone) }));
  const result = report?.rounds.find((one) => one.round === round);
  const group = teamId === null ? result?.whole : result?.groups.find((one) => one.teamId === teamId);
  if (!group?.barrier) return refused('not-found');
  const { barrier } = group;
  const allowed = mayTreat(barrier, remedy);
  if (!allowed.ok || barrier.kind !== 'at') return allowed.ok ? refused('no-barrier') : allowed;
  return inWorkspace(workspaceId, async (tx) => {
    const chosen = { workspaceId, pulseId, round, teamId, element: barrier.element, remedy };
    if (await tx.pulseRemedy.findFirst({ where: chosen })) return done();
    const { id } = await tx.pulseRemedy.create({ data: { ...chosen, chosenAt: asOf, chosenBy: scope.actor } });
    await recordAudit(tx, scope, { verb: 'pulse.choose-remedy', entity: 'pulse', recordId: pulseId, after: { id, ...chosen } });
    return done();
  });
}
