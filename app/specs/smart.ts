import { LAYERS } from '#app/kpis/kpi.ts';
import type { Day } from '#app/values/day.ts';
import { GRAINS, type MetricDefinition } from '#app/values/metric.ts';
import { periodsBetween } from '#app/values/period.ts';
import { fitting, readSlice } from '#app/values/slice.ts';
import { PILLARS, type SpecDraft, type SpecField } from './spec.ts';
import { type BaselineLock, isBackDated } from './baseline-lock.ts';
import { judgingChecks, targetChecks } from './smart-target.ts';
import { isVague } from './vague.ts';

export type Letter = 'S' | 'M' | 'A' | 'R' | 'T';

export type SmartReason =
  | 'name-missing' | 'name-taken' | 'layer-missing' | 'pillar-unknown' | 'actor-missing' | 'act-missing' | 'act-vague' | 'object-missing' | 'desired-form-missing' | 'undesired-form-missing'
  | 'metric-unknown' | 'team-unknown' | 'team-not-offered' | 'slice-unknown' | 'slice-not-offered' | 'direction-missing' | 'baseline-missing' | 'baseline-out-of-bounds' | 'baseline-day-missing' | 'baseline-after-start' | 'baseline-locked'
  | 'target-missing' | 'target-out-of-bounds' | 'baseline-is-target' | 'target-against-direction' | 'denominator-missing'
  | 'lower-missing' | 'range-upside-down' | 'yes-no-not-offered' | 'course-unknown' | 'reset-not-additive' | 'reset-only-up' | 'reset-every-missing' | 'reset-not-whole'
  | 'steps-missing' | 'step-day-missing' | 'step-value-missing' | 'step-outside-time' | 'step-out-of-order' | 'step-goes-back'
  | 'points-out-of-bounds' | 'bands-overlap' | 'status-after-out-of-bounds' | 'fewest-unreadable' | 'fewest-nothing-divided' | 'pair-missing' | 'pair-is-itself'
  | 'owner-missing' | 'not-accepted'
  | 'objective-missing' | 'key-question-length' | 'used-for-missing' | 'not-used-for-missing' | 'enabling-action-missing'
  | 'start-missing' | 'deadline-missing' | 'deadline-before-start' | 'frequency-not-offered' | 'too-few-measurements' | 'review-unreadable' | 'expiry-missing' | 'expiry-before-deadline';

export interface SmartFinding {
  letter: Letter;
  field: SpecField;
  reason: SmartReason;
}

/** What the rule has to know of the workspace. */
export interface SmartFacts {
  metrics: MetricDefinition[];
  teamIds: ReadonlySet<string>;
  /** Keys of parts that there are: at least the chosen one, if it is there. */
  slices: ReadonlySet<string>;
  ownerIds: ReadonlySet<string>;
  objectiveIds: ReadonlySet<string>;
  isNameTaken: boolean;
  /** What keeps a baseline from being dated before go-live; absent while nothing is live. */
  baselineLock?: BaselineLock;
  /** The newest finished period of the chosen metric has something to divide by; true for sums and counts. */
  hasDenominator: boolean;
}

/** So many measurements have to fit before the deadline, else there is no course to judge. */
const FEWEST_MEASUREMENTS = 3;
const KEY_QUESTION = { shortest: 15, longest: 200 };

/**
 * What is not specific, measurable, accepted, relevant or time-bound about it, letter by letter; empty when it may stand.
 * Rules: reference of SMART fields (Marr's KPI template, OBM, Perdoo).
 */
export function lintSpecification(draft: SpecDraft, facts: SmartFacts): SmartFinding[] {
  return [
    ...under('S', specific(draft, facts)),
    ...under('M', measurable(draft, facts)),
    ...under('A', accepted(draft, facts)),
    ...under('R', relevant(draft, facts)),
    ...under('T', timeBound(draft, facts)),
  ];
}

export type Checks = [when: boolean, field: SpecField, reason: SmartReason][];

function under(letter: Letter, checks: Checks): SmartFinding[] {
  return checks.flatMap(([when, field, reason]) => (when ? [{ letter, field, reason }] : []));
}

function specific(draft: SpecDraft, { isNameTaken }: SmartFacts): Checks {
  const isBehaviour = draft.layer === 'behaviour';
  return [
    [!draft.name, 'name', 'name-missing'],
    [Boolean(draft.name) && isNameTaken, 'name', 'name-taken'],
    [!isOneOf(LAYERS, draft.layer), 'layer', 'layer-missing'],
    [draft.pillar !== null && !isOneOf(PILLARS, draft.pillar), 'pillar', 'pillar-unknown'],
    [!draft.actor, 'actor', 'actor-missing'],
    [!draft.act, 'act', 'act-missing'],
    [draft.act !== null && isVague(draft.act, draft.object), 'act', 'act-vague'],
    [!draft.object, 'object', 'object-missing'],
    [isBehaviour && !draft.desiredForm, 'desiredForm', 'desired-form-missing'],
    [isBehaviour && !draft.undesiredForm, 'undesiredForm', 'undesired-form-missing'],
  ];
}

function measurable(draft: SpecDraft, { metrics, teamIds, slices, hasDenominator, baselineLock }: SmartFacts): Checks {
  const { metricId, teamId, slice } = draft;
  const metric = metrics.find(({ id }) => id === metricId);
  const isOffered = !metric || fitting(readSlice(slice), metric) !== null;
  return [
    [!metric, 'metricId', 'metric-unknown'],
    [metric?.unit === 'ratio' && !hasDenominator, 'metricId', 'denominator-missing'],
    [teamId !== null && !teamIds.has(teamId), 'teamId', 'team-unknown'],
    [teamId !== null && teamIds.has(teamId) && metric?.perTeam === false, 'teamId', 'team-not-offered'],
    [slice !== null && !isOffered, 'slice', 'slice-not-offered'],
    [slice !== null && isOffered && !slices.has(slice), 'slice', 'slice-unknown'],
    ...targetChecks(draft, metric),
    [baselineLock !== undefined && isBackDated(draft, baselineLock), 'baselineOn', 'baseline-locked'],
    ...judgingChecks(draft, metrics),
  ];
}

function accepted({ ownerId, isAccepted }: SpecDraft, { ownerIds }: SmartFacts): Checks {
  return [
    [ownerId === null || !ownerIds.has(ownerId), 'ownerId', 'owner-missing'],
    [!isAccepted, 'isAccepted', 'not-accepted'],
  ];
}

function relevant(draft: SpecDraft, { objectiveIds }: SmartFacts): Checks {
  const length = (draft.keyQuestion ?? '').length;
  return [
    [draft.objectiveId === null || !objectiveIds.has(draft.objectiveId), 'objectiveId', 'objective-missing'],
    [length < KEY_QUESTION.shortest || length > KEY_QUESTION.longest, 'keyQuestion', 'key-question-length'],
    [draft.layer === 'behaviour' && !draft.enablingAction, 'enablingAction', 'enabling-action-missing'],
    [!draft.usedFor, 'usedFor', 'used-for-missing'],
    [!draft.notUsedFor, 'notUsedFor', 'not-used-for-missing'],
  ];
}

function timeBound({ startsOn, deadlineOn, frequency, reviewOn, expiresOn, metricId }: SpecDraft, { metrics }: SmartFacts): Checks {
  const grain = isOneOf(GRAINS, frequency) && (metrics.find(({ id }) => id === metricId)?.grains.includes(frequency) ?? true) ? frequency : null;
  const runs = isDay(startsOn) && isDay(deadlineOn) && deadlineOn > startsOn;
  // A measurement is a whole period between start and deadline.
  const measurements = runs && grain ? periodsBetween(startsOn, deadlineOn, grain).filter(({ start, end }) => start >= startsOn && end <= deadlineOn).length : 0;
  return [
    [!isDay(startsOn), 'startsOn', 'start-missing'],
    [!isDay(deadlineOn), 'deadlineOn', 'deadline-missing'],
    [isDay(startsOn) && isDay(deadlineOn) && !runs, 'deadlineOn', 'deadline-before-start'],
    [grain === null, 'frequency', 'frequency-not-offered'],
    [runs && grain !== null && measurements < FEWEST_MEASUREMENTS, 'deadlineOn', 'too-few-measurements'],
    [reviewOn === 'unreadable', 'reviewOn', 'review-unreadable'],
    [!isDay(expiresOn), 'expiresOn', 'expiry-missing'],
    [isDay(expiresOn) && isDay(deadlineOn) && expiresOn < deadlineOn, 'expiresOn', 'expiry-before-deadline'],
  ];
}

function isOneOf<Value extends string>(values: readonly Value[], given: string | null): given is Value {
  return values.includes(given as Value);
}

function isDay(given: Day | 'unreadable' | null): given is Day {
  return given !== null && given !== 'unreadable';
}
