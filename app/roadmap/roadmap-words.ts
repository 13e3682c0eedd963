import { EVENT_METRICS, isUseMetric, type UseMetricId } from '#app/events/metrics.ts';
import { metricName } from '#app/kpis/metric-words.ts';
import { isRecordMetric, QUALITY_METRICS, type RecordMetricId } from '#app/crm/metrics-records.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { type CriterionReason, type CriterionState, type Fact, isFact, type Measure } from './criterion.ts';
import type { Verdict, VerdictRefusal } from './gate.ts';
import type { ObjectiveLevel } from './objective.ts';
import type { GateSigning } from './signing/gate-signing.ts';
import { type PhaseKind, phaseNumber, type PhaseState } from './phase.ts';
import { isOwn, type OwnMetricId } from '#app/values/metric.ts';

const PHASES: Record<PhaseKind, () => string> = {
  strategy: m.roadmap_phase_strategy,
  impact: m.roadmap_phase_impact,
  execution: m.roadmap_phase_execution,
  'go-live': m.roadmap_phase_golive,
  learning: m.roadmap_phase_learning,
};

const RESULTS: Record<PhaseKind, (() => string)[]> = {
  strategy: [m.roadmap_result_strategy_1, m.roadmap_result_strategy_2, m.roadmap_result_strategy_3],
  impact: [m.roadmap_result_impact_1, m.roadmap_result_impact_2, m.roadmap_result_impact_3],
  execution: [m.roadmap_result_execution_1, m.roadmap_result_execution_2, m.roadmap_result_execution_3],
  'go-live': [m.roadmap_result_golive_1, m.roadmap_result_golive_2, m.roadmap_result_golive_3],
  learning: [m.roadmap_result_learning_1, m.roadmap_result_learning_2, m.roadmap_result_learning_3],
};

const STATES: Record<PhaseState, () => string> = { done: m.roadmap_state_done, running: m.roadmap_state_running, upcoming: m.roadmap_state_upcoming };

const VERDICTS: Record<Verdict, () => string> = {
  go: m.roadmap_verdict_go,
  'go-with-conditions': m.roadmap_verdict_conditions,
  hold: m.roadmap_verdict_hold,
  stop: m.roadmap_verdict_stop,
};

const VERDICT_HINTS: Record<Verdict, () => string> = {
  go: m.roadmap_verdict_go_hint,
  'go-with-conditions': m.roadmap_verdict_conditions_hint,
  hold: m.roadmap_verdict_hold_hint,
  stop: m.roadmap_verdict_stop_hint,
};

const REFUSALS: Record<Exclude<VerdictRefusal, 'benefit-unconfirmed' | 'unsigned'>, () => string> = {
  'previous-gate-open': m.roadmap_refuse_previous,
  'criterion-not-met': m.roadmap_refuse_not_met,
  'criterion-unknown': m.roadmap_refuse_unknown,
  'case-unconfirmed': m.businesscase_gate_missing,
  'nothing-open': m.roadmap_refuse_nothing_open,
};

const CRITERION_STATES: Record<CriterionState, () => string> = { met: m.roadmap_state_met, 'not-met': m.roadmap_state_not_met, unknown: m.roadmap_state_unknown };

const FACT_NAMES: Record<Fact, () => string> = {
  'roles-with-confirmed-benefit': m.roadmap_fact_roles,
  'kpis-with-baseline': m.roadmap_fact_baseline,
  'business-case-worth': m.businesscase_fact_worth,
  'urgency-statements': m.strategy_fact_urgency,
  'goals-ready': m.strategy_fact_goals,
  'scope-lists': m.strategy_fact_scope,
  'partners-signed': m.strategy_fact_partners,
  'package-chosen': m.suppliers_fact,
  'groups-described': m.impact_fact_described,
  'pid-complete': m.pid_fact,
  'groups-mitigated': m.impact_fact_mitigated,
  'barriers-treated': m.readiness_fact_treated,
  'readiness-measured': m.readiness_fact_measured,
  'test-cycles-signed': m.golive_tests_fact,
  'migrations-rehearsed': m.golive_rehearsals_fact,
  'cut-over-complete': m.cutover_fact,
  'gate-signed': m.signing_fact,
  'monitoring-agreed': m.delivery_fact_monitoring,
  'roles-trained': m.delivery_fact_trained,
  'access-works': m.delivery_fact_access,
  'super-users-present': m.delivery_fact_superusers,
  'celebrations-planned': m.hypercare_fact,
  'months-with-success': m.improvements_fact_months,
  'extensions-in-freeze': m.improvements_fact_extensions,
  'behaviour-measured-after-go-live': m.verdict_fact_behaviour,
  'red-work-after-go-live': m.verdict_fact_red,
  'groups-in-touch': m.communication_fact_touch,
  'groups-that-know-why': m.communication_fact_order,
};

const ADVICE: Record<Exclude<Measure, UseMetricId | RecordMetricId | OwnMetricId>, () => string> = {
  revenue: m.roadmap_advice_business,
  'active-customers': m.roadmap_advice_business,
  'repeat-purchase-rate': m.roadmap_advice_business,
  'training-reach': m.training_advice,
  'benefit-coverage': m.roadmap_advice_roles,
  'adkar-awareness': m.pulses_advice,
  'adkar-desire': m.pulses_advice,
  'adkar-knowledge': m.pulses_advice,
  'adkar-ability': m.pulses_advice,
  'adkar-reinforcement': m.pulses_advice,
  'barrier-point': m.pulses_advice,
  'pulse-uptake': m.pulses_advice,
  'pulse-proficiency': m.pulses_advice,
  'pulse-outcome': m.pulses_advice,
  'seat-use': m.seats_advice,
  'ultimate-use': m.final_advice,
  'adoption-speed': m.final_advice,
  silence: m.messages_silence_advice,
  'message-repetition': m.messages_repetition_advice,
  'funnel-conversion': m.processes_advice,
  'task-success': m.processes_advice,
  'roles-with-confirmed-benefit': m.roadmap_advice_roles,
  'kpis-with-baseline': m.roadmap_advice_baseline,
  'business-case-worth': m.businesscase_advice_worth,
  'urgency-statements': m.strategy_advice_urgency,
  'goals-ready': m.strategy_advice_goals,
  'scope-lists': m.strategy_advice_scope,
  'partners-signed': m.strategy_advice_partners,
  'package-chosen': m.suppliers_advice,
  'groups-described': m.impact_advice_described,
  'pid-complete': m.pid_advice,
  'groups-mitigated': m.impact_advice_mitigated,
  'barriers-treated': m.readiness_advice_treated,
  'readiness-measured': m.readiness_advice_measured,
  'test-cycles-signed': m.golive_tests_advice,
  'migrations-rehearsed': m.golive_rehearsals_advice,
  'cut-over-complete': m.cutover_advice,
  'gate-signed': m.signing_advice,
  'monitoring-agreed': m.delivery_advice_monitoring,
  'roles-trained': m.delivery_advice_trained,
  'access-works': m.delivery_advice_access,
  'super-users-present': m.delivery_advice_superusers,
  'celebrations-planned': m.hypercare_advice,
  'months-with-success': m.improvements_advice_months,
  'extensions-in-freeze': m.improvements_advice_extensions,
  'behaviour-measured-after-go-live': m.verdict_advice_behaviour,
  'red-work-after-go-live': m.verdict_advice_red,
  'groups-in-touch': m.communication_advice_touch,
  'groups-that-know-why': m.communication_advice_order,
  'checklist-completion': m.roadmap_advice_checklist,
};

/** Where a fact is worked on; null where the gate's own page says it. */
const FACT_PLACES: Record<Fact, string | null> = {
  'roles-with-confirmed-benefit': paths.affectedRolesOnRoadmap,
  'kpis-with-baseline': null,
  'business-case-worth': paths.businessCase,
  'urgency-statements': paths.strategy,
  'goals-ready': paths.strategy,
  'scope-lists': paths.strategy,
  'partners-signed': paths.strategy,
  'package-chosen': paths.suppliers,
  'groups-described': paths.impact,
  'pid-complete': paths.pid,
  'groups-mitigated': paths.impactRisks,
  'barriers-treated': paths.readiness,
  'readiness-measured': paths.readiness,
  'test-cycles-signed': paths.goLiveTests,
  'migrations-rehearsed': paths.goLiveRehearsals,
  'cut-over-complete': paths.cutOverPlan,
  'gate-signed': null,
  'monitoring-agreed': paths.measuring,
  'roles-trained': paths.training,
  'access-works': paths.members,
  'super-users-present': paths.superUsers,
  'celebrations-planned': paths.celebrations,
  'months-with-success': paths.improvements,
  'extensions-in-freeze': paths.improvements,
  'behaviour-measured-after-go-live': paths.kpis,
  'red-work-after-go-live': paths.plan(),
  'groups-in-touch': paths.communication,
  'groups-that-know-why': paths.communication,
};

const LEVELS: Record<ObjectiveLevel, () => string> = { strategic: m.roadmap_level_strategic, tactical: m.roadmap_level_tactical, operational: m.roadmap_level_operational };

export const phaseName = (kind: PhaseKind) => PHASES[kind]();
export const phaseResults = (kind: PhaseKind) => RESULTS[kind].map((say) => say());
export const phaseStateName = (state: PhaseState) => STATES[state]();
export const gateName = (kind: PhaseKind) => m.roadmap_gate_name({ number: phaseNumber(kind), phase: phaseName(kind) });
export const verdictName = (verdict: Verdict) => VERDICTS[verdict]();
export const verdictHint = (verdict: Verdict) => VERDICT_HINTS[verdict]();
export const criterionStateName = (state: CriterionState) => CRITERION_STATES[state]();
/** @param name as the workspace calls what it measures itself */
export const measureName = (measure: Measure, name?: string) => (isFact(measure) ? FACT_NAMES[measure]() : metricName(name === undefined ? measure : { id: measure, name }));
export function adviceFor(measure: Measure | null): string {
  if (measure === null) return m.roadmap_advice_confirm();
  if (!isFact(measure) && isOwn(measure)) return m.criteria_advice_own();
  if (isUseMetric(measure)) return EVENT_METRICS[measure].layer === 'use' ? m.roadmap_advice_active() : m.roadmap_advice_habit();
  if (isRecordMetric(measure)) return measure in QUALITY_METRICS ? m.behaviour_advice_quality() : m.behaviour_advice_behaviour();
  return ADVICE[measure]();
}
export const factPlace = (fact: Fact) => FACT_PLACES[fact];
export const levelName = (level: ObjectiveLevel) => LEVELS[level]();

/** Why a verdict cannot be chosen, with the roles or the people it is about. */
export function refusalText(refusal: VerdictRefusal, { unconfirmedRoles, signing }: { unconfirmedRoles: readonly string[]; signing?: Pick<GateSigning, 'signers'> }): string {
  if (refusal === 'benefit-unconfirmed') return m.roadmap_refuse_benefit({ roles: unconfirmedRoles.join(', ') });
  if (refusal !== 'unsigned') return REFUSALS[refusal]();
  const unsigned = (signing?.signers ?? []).filter(({ state }) => state !== 'signed');
  return m.signing_refuse_unsigned({ names: unsigned.map(({ name }) => name ?? m.roadmap_someone()).join(', ') });
}

/** What is missing, for a result without a value or a signature; null when the value says it all. */
export function reasonText(reason: CriterionReason): string | null {
  switch (reason) {
    case 'not-confirmed':
      return m.roadmap_reason_not_confirmed();
    case 'no-data':
      return m.roadmap_reason_no_data();
    case 'nothing-to-count':
      return m.roadmap_reason_nothing_to_count();
    case 'data-too-old':
      return m.roadmap_reason_too_old();
    case 'confirmed':
    case 'reached':
    case 'not-reached':
      return null;
  }
}

/** "24 days later than planned". */
export function slipText(days: number): string {
  if (days === 0) return m.roadmap_on_plan();
  return days > 0 ? m.roadmap_days_late({ count: days }) : m.roadmap_days_early({ count: -days });
}

/** "in 3 days"; negative is ago. */
export function inDaysText(days: number): string {
  if (days === 0) return m.roadmap_headline_today();
  return days > 0 ? m.roadmap_headline_days({ count: days }) : m.roadmap_headline_days_ago({ count: -days });
}
