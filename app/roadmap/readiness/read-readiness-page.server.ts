import type { AdkarElement } from '#app/adoption/pulses/pulse.ts';
import { findPulseReport } from '#app/adoption/pulses/pulse-results.server.ts';
import { listPulses } from '#app/adoption/pulses/pulses.server.ts';
import { type Remedy, remediesAt } from '#app/adoption/pulses/remedy.ts';
import { inWorkspace, type Transaction } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { addDays, type Day, dayIn, dayOf } from '#app/values/day.ts';
import { readStandings } from '../conditions/read-standing.server.ts';
import { isPassed } from '../gate.ts';
import { memberNames } from '../member-names.server.ts';
import { goLiveDay, type PhaseKind } from '../phase.ts';
import { readProgrammeId } from '../programme-id.server.ts';
import { datesOf } from '../roadmap.server.ts';
import { isTold, measurementOf, type ReadinessPulse, treatmentOf } from './group-readiness.ts';
import { readMeasuredGroups } from './measured-groups.server.ts';
import { type MomentFacts, momentsOf } from './moments.ts';
import type { Readiness, ReadinessGroup, StandingRemedy } from './readiness.ts';

/** How ready every affected group is, and which of the four moments were taken; null where there is no programme yet. */
export async function findReadiness(scope: Scope, asOf: Date): Promise<Readiness | null> {
  const today = dayIn(asOf, scope.timeZone);
  const found = await inWorkspace(scope.workspaceId, async (tx) => {
    const programmeId = await readProgrammeId(tx, scope);
    return programmeId === null ? null : { groups: await readGroups(tx, scope, programmeId), dates: await readDates(tx, scope, programmeId, today) };
  });
  if (!found) return null;
  const pulses = await readPulses(scope, today);
  const measurements = pulses.flatMap(({ rounds }) => rounds.map(({ closesOn, whole }) => ({ endedOn: addDays(closesOn, -1), isTold: isTold(whole) })));
  return {
    today,
    moments: momentsOf({ ...found.dates, measurements }, today),
    groups: found.groups.map((group): ReadinessGroup => {
      const measurement = measurementOf(group.subjects, pulses);
      return { ...group, measurement, choices: measurement ? remediesAt(measurement.barrier) : [], treatment: treatmentOf(measurement?.barrier ?? null, group.remedy) };
    }),
  };
}

async function readPulses(scope: Scope, today: Day): Promise<ReadinessPulse[]> {
  const asked = (await listPulses(scope)).filter(({ kind }) => kind === 'adkar');
  return Promise.all(asked.map(async (pulse) => ({ pulse, rounds: (await findPulseReport(scope, pulse, { today })).rounds })));
}

async function readGroups(tx: Transaction, scope: Scope, programmeId: string): Promise<Pick<ReadinessGroup, 'id' | 'name' | 'subjects' | 'remedy'>[]> {
  const { workspaceId, timeZone } = scope;
  const remedies = await tx.groupRemedy.findMany({ where: { workspaceId, programmeId, removedAt: null } });
  const names = await memberNames(tx, scope, remedies.map(({ ownerId }) => ownerId));
  return (await readMeasuredGroups(tx, scope, programmeId)).map((group) => {
    const row = remedies.find(({ groupId }) => groupId === group.id);
    const remedy: StandingRemedy | null = row
      ? { id: row.id, element: row.element as AdkarElement, remedy: row.remedy as Remedy, owner: { id: row.ownerId, name: names.get(row.ownerId) ?? null }, on: dayOf(row.onDay), chosenOn: dayIn(row.chosenAt, timeZone) }
      : null;
    return { ...group, remedy };
  });
}

/** A gate that was not passed yet is expected on its planned day, or today where that has gone by. */
async function readDates(tx: Transaction, { workspaceId, timeZone }: Scope, programmeId: string, today: Day): Promise<Pick<MomentFacts, 'gates' | 'liveOn'>> {
  const phases = await tx.phase.findMany({
    where: { workspaceId, programmeId },
    include: { gate: true },
  });
  const standings = await readStandings(tx, { workspaceId }, phases.flatMap(({ gate }) => gate?.id ?? []), today);
  const gates: Partial<Record<PhaseKind, Day>> = {};
  for (const { kind, gate } of phases) {
    if (!gate) continue;
    const latest = standings.get(gate.id);
    const planned = dayOf(gate.plannedOn);
    gates[kind as PhaseKind] = latest && isPassed(latest.verdict) ? dayIn(latest.decidedAt, timeZone) : planned > today ? planned : today;
  }
  return { gates, liveOn: goLiveDay(phases.map((row) => ({ ...datesOf(row), kind: row.kind as PhaseKind })), today) };
}
