import { inWorkspace } from '#app/db/client.server.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn, dayOf, type Day } from '#app/values/day.ts';
import { readClosedOn } from './closing/closed-on.server.ts';
import { measuresOf, toJudged } from './criteria.server.ts';
import { readStandings } from './conditions/read-standing.server.ts';
import { isPassed } from './gate.ts';
import { type Now, readLiveValues } from './live-values.server.ts';
import { memberNames } from './member-names.server.ts';
import { currentPhase, goLiveDay, phaseBefore, type PhaseDates, type PhaseKind, phaseNumber, phaseState } from './phase.ts';
import type { AffectedRole, Roadmap, RoadmapPhase } from './roadmap.ts';
import { layOutTimeline } from './timeline.ts';

/** The whole picture of the programme as it stands; null when the workspace has none yet. Only the current gate is measured. */
export async function findRoadmap(scope: Scope, now: Now): Promise<Roadmap | null> {
  const today = dayIn(now.asOf, scope.timeZone);
  const found = await readProgramme(scope, today);
  if (!found) return null;
  const { programme, phases, roles, closedOn } = found;
  const current = currentPhase(phases, today);
  return {
    ...programme,
    today,
    phases,
    goLiveOn: goLiveDay(phases, today),
    closedOn,
    timeline: layOutTimeline(phases.map((phase) => ({ ...phase, gateOn: phase.gate && (phase.gate.decidedOn ?? phase.gate.plannedOn) })), today),
    current: current && { phase: current.kind, gateId: current.gate?.id ?? null, criteria: await judgeGate(scope, current.gate?.id ?? null, now) },
    roles,
  };
}

async function judgeGate(scope: Scope, gateId: string | null, now: Now) {
  const { workspaceId } = scope;
  if (gateId === null) return [];
  const { rows, names } = await inWorkspace(workspaceId, async (tx) => {
    const criteria = await tx.gateCriterion.findMany({ where: { workspaceId, gateId }, orderBy: { position: 'asc' } });
    return { rows: criteria, names: await memberNames(tx, scope, criteria.map((row) => row.confirmedById)) };
  });
  const live = await readLiveValues(scope, measuresOf(rows), now);
  return rows.map((row) => toJudged(row, live, names, dayIn(now.asOf, scope.timeZone), scope));
}

async function readProgramme(scope: Scope, today: Day) {
  const { workspaceId, timeZone } = scope;
  return inWorkspace(workspaceId, async (tx) => {
    const programme = await tx.programme.findFirst({ where: { workspaceId }, orderBy: { createdAt: 'asc' } });
    if (!programme) return null;
    const rows = await tx.phase.findMany({
      where: { workspaceId, programmeId: programme.id },
      include: { gate: true },
    });
    const standings = await readStandings(tx, scope, rows.flatMap(({ gate }) => gate?.id ?? []), today);
    const touched = await tx.affectedRole.findMany({ where: { workspaceId, programmeId: programme.id }, orderBy: { id: 'asc' } });
    const names = await memberNames(tx, scope, [...rows.map((row) => row.ownerId), ...touched.map((role) => role.confirmedById)]);

    const verdicts = new Map(rows.map((row) => [row.kind, (row.gate && standings.get(row.gate.id)?.verdict) ?? null]));
    const phases = rows.map((row): RoadmapPhase => {
      const kind = row.kind as PhaseKind;
      const dates = datesOf(row);
      const state = phaseState(dates, today);
      const before = phaseBefore(kind);
      const decided = row.gate && standings.get(row.gate.id);
      return {
        ...dates,
        id: row.id,
        kind,
        state,
        version: row.version,
        ownerName: row.ownerId && (names.get(row.ownerId) ?? null),
        isAtOwnRisk: state === 'running' && before !== null && verdicts.has(before) && !isPassed(verdicts.get(before) ?? null),
        gate: row.gate && {
          id: row.gate.id,
          plannedOn: dayOf(row.gate.plannedOn),
          verdict: verdicts.get(kind) ?? null,
          decidedOn: decided ? dayIn(decided.decidedAt, timeZone) : null,
        },
      };
    });
    const roles = touched.map(
      ({ id, name, benefit, confirmedAt, confirmedById }): AffectedRole => ({
        id,
        name,
        benefit,
        confirmedOn: confirmedAt && dayIn(confirmedAt, timeZone),
        confirmedBy: confirmedById && (names.get(confirmedById) ?? null),
      }),
    );
    const { id, name, purpose } = programme;
    return { programme: { id, name, purpose }, closedOn: await readClosedOn(tx, scope), phases: phases.sort((one, other) => phaseNumber(one.kind) - phaseNumber(other.kind)), roles };
  });
}

interface PhaseRow {
  plannedStartsOn: Date;
  plannedEndsOn: Date;
  forecastStartsOn: Date | null;
  forecastEndsOn: Date | null;
  actualStartsOn: Date | null;
  actualEndsOn: Date | null;
}

export function datesOf(row: PhaseRow): PhaseDates {
  return {
    planned: { start: dayOf(row.plannedStartsOn), end: dayOf(row.plannedEndsOn) },
    forecast: { start: row.forecastStartsOn && dayOf(row.forecastStartsOn), end: row.forecastEndsOn && dayOf(row.forecastEndsOn) },
    actual: { start: row.actualStartsOn && dayOf(row.actualStartsOn), end: row.actualEndsOn && dayOf(row.actualEndsOn) },
  };
}
