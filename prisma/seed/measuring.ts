import type { Role } from '#app/people/role.ts';
import type { Scope } from '#app/people/scope.ts';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { PLAIN_TARGET, type SpecDraft, STEP_ROWS } from '#app/specs/spec.ts';
import { createSpecification } from '#app/specs/specs.server.ts';
import { changeSpecification } from '#app/specs/versions/change-specification.server.ts';
import { addDays, type Day, dayIn, daysBetween } from '#app/values/day.ts';
import { askedOf, readSlice } from '#app/values/slice.ts';
import { periodOf, shiftPeriod } from '#app/values/period.ts';
import { type Wish, WISHES } from './wishes.ts';

interface MeasuringStory {
  asOf: Date;
  owners: readonly { id: string; name: string; role: Role }[];
  objectives: readonly { id: string; name: string; level: string }[];
  tell: (line: string) => void;
}

/** The demo's specifications with their KPIs, each starting from what was really measured on the day it was agreed. */
export async function seedMeasuring(scope: Scope, { asOf, owners, objectives, tell }: MeasuringStory): Promise<void> {
  const today = dayIn(asOf, scope.timeZone);
  let made = 0;
  for (const wish of WISHES) {
    const start = shiftPeriod(periodOf(today, wish.frequency).start, -wish.periodsAgo, wish.frequency);
    const baseline = await measured(scope, wish, start, asOf);
    if (baseline === null) continue; // the data does not reach that far back
    const draft = toDraft(wish, { today, start, baseline, ownerId: ownerOf(wish, owners), objectiveId: objectiveOf(wish, objectives) });
    const around = { catalogue: metricCatalogue, objectiveIds: objectives.map(({ id }) => id) };
    const result = await createSpecification(scope, draft, { ...around, asOf: morningOf(start) });
    if (!result.ok) throw new Error(`The demo's specification "${wish.name}" was refused: ${result.findings.map(({ reason }) => reason).join(', ')}`);
    if (wish.changed) {
      const { weeksAgo, target, reason, isAgreed } = wish.changed;
      const changed = await changeSpecification({ ...scope, member: owners.find(({ role }) => role === 'project-lead') ?? null }, result.value.id, { draft: { ...draft, targetValue: target(baseline), isAccepted: isAgreed }, version: 1, reason }, { ...around, asOf: morningOf(addDays(today, -7 * weeksAgo)) });
      if (!changed.ok) throw new Error(`The demo's change of "${wish.name}" was refused: ${changed.reason}`);
    }
    made += 1;
  }
  tell(`${made} specifications with their KPIs.`);
}

/** The value of the last whole period before the start; null when there is none. */
async function measured(scope: Scope, wish: Wish, start: Day, asOf: Date): Promise<number | null> {
  const from = shiftPeriod(start, wish.metricId === 'cohort-retention' ? -2 : -1, wish.frequency);
  const [answer] = await metricCatalogue.measureExactly(scope, [{ metricId: wish.metricId, ...askedOf(readSlice(wish.slice)), grain: wish.frequency, from, to: addDays(from, 1) }], asOf);
  return answer?.ok ? (answer.value.points[0]?.value ?? null) : null;
}

const morningOf = (on: Day) => new Date(`${on}T09:00:00Z`);

function ownerOf(wish: Wish, owners: MeasuringStory['owners']): string | null {
  return (owners.find(({ role }) => role === wish.owner) ?? owners[0])?.id ?? null;
}

function objectiveOf(wish: Wish, objectives: MeasuringStory['objectives']): string | null {
  return (objectives.find(({ name }) => name === wish.serves) ?? objectives[0])?.id ?? null;
}

function toDraft(wish: Wish, { today, start, baseline, ownerId, objectiveId }: { today: Day; start: Day; baseline: number; ownerId: string | null; objectiveId: string | null }): SpecDraft {
  const deadlineOn = addDays(today, 7 * wish.weeksToGo);
  const { periodsAgo: _, weeksToGo: __, owner: ___, serves: ____, changed: _____, target, lower, steps = [], sentence, ...told } = wish;
  const percent = (value: number) => String(Math.round(value * 100));
  return {
    ...PLAIN_TARGET,
    context: null,
    desiredForm: null,
    undesiredForm: null,
    feasibility: null,
    enablingAction: null,
    teamId: null,
    ...told,
    sentence: sentence?.({ from: percent(baseline), to: percent(target(baseline)), by: deadlineOn.split('-').reverse().join('-') }) ?? null,
    baselineValue: wish.direction === 'yes-no' ? 0 : baseline,
    lowerValue: lower?.(baseline) ?? null,
    steps: steps.map(([time, way], at) => ({ row: STEP_ROWS[at]!, on: addDays(start, Math.round(time * daysBetween(start, deadlineOn))), value: Number((baseline + way * (target(baseline) - baseline)).toFixed(2)) })),
    baselineOn: addDays(start, -1),
    targetValue: target(baseline),
    ownerId,
    isAccepted: true,
    objectiveId,
    usedFor: 'Kiezen waar we helpen: uitleg, oefenen of het systeem aanpassen.',
    notUsedFor: 'Het beoordelen van één persoon.',
    startsOn: start,
    deadlineOn,
    reviewOn: addDays(today, 28),
    expiresOn: addDays(deadlineOn, 91),
  };
}
