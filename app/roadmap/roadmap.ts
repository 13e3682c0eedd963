import type { Day } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';
import type { CaseVerdict } from './business-case/confirmation.ts';
import type { ConditionsMet } from './conditions/conditions.ts';
import type { CriterionResult, Measure } from './criterion.ts';
import type { Verdict, VerdictRefusal } from './gate.ts';
import type { PhaseDates, PhaseKind, PhaseState } from './phase.ts';
import type { GateSigning, Override, Signer } from './signing/gate-signing.ts';
import type { EvidenceMoment } from './signing/signing.ts';
import type { Timeline } from './timeline.ts';

/** What the roadmap page shows: where the programme is, and what stands between here and the next phase. */
export interface Roadmap {
  id: string;
  name: string;
  purpose: string | null;
  today: Day;
  phases: RoadmapPhase[];
  /** When the system went live, or is expected to; null while no phase says. */
  goLiveOn: Day | null;
  /** When the programme was closed; null while it is open. */
  closedOn: Day | null;
  timeline: Timeline;
  /** Null when all five phases are done. */
  current: { phase: PhaseKind; gateId: string | null; criteria: JudgedCriterion[] } | null;
  roles: AffectedRole[];
}

export interface RoadmapPhase extends PhaseDates {
  id: string;
  kind: PhaseKind;
  state: PhaseState;
  version: number;
  ownerName: string | null;
  /** It runs although the gate before it has not been passed (R0). */
  isAtOwnRisk: boolean;
  gate: { id: string; plannedOn: Day; verdict: Verdict | null; decidedOn: Day | null } | null;
}

/** A criterion with its result as it stands now. */
export interface JudgedCriterion {
  id: string;
  title: Localized;
  isCritical: boolean;
  /** The workspace asks it itself. */
  isOwn: boolean;
  /** Null is confirmed by a person. */
  measure: Measure | null;
  result: CriterionResult;
  confirmedBy: string | null;
  evidence: string | null;
}

export interface AffectedRole {
  id: string;
  name: string;
  /** What is in it for them; null is not found yet. */
  benefit: string | null;
  /** When somebody in that role confirmed it; null is not yet. */
  confirmedOn: Day | null;
  confirmedBy: string | null;
}

/** What the gate page shows. */
export interface GateOverview {
  id: string;
  phase: PhaseKind;
  programmeName: string;
  today: Day;
  plannedOn: Day;
  criteria: JudgedCriterion[];
  unconfirmedRoles: string[];
  /** Who has to sign, and what the sponsor let pass. */
  signing: GateSigning;
  /** What somebody signs for now. */
  signedMoment: EvidenceMoment;
  /** R22; the worth in cents, null where there is no case. */
  businessCase: CaseVerdict & { forecastWorth: number | null; currency: string };
  /** Where the gate stands today; null is undecided. A go with conditions that were not met in time is a hold. */
  standing: Verdict | null;
  /** For every verdict null when it may be chosen. */
  refusals: Record<Verdict, VerdictRefusal | null>;
  /** Newest first. */
  verdicts: DecidedVerdict[];
}

/** A verdict with everything it rested on, as it stood then. */
export interface DecidedVerdict {
  id: string;
  verdict: Verdict;
  reason: string | null;
  decidedAt: Date;
  decidedBy: string | null;
  criteria: FrozenCriterion[];
  unconfirmedRoles: string[];
  /** Who sees to the conditions, and by when; null for a verdict without. */
  condition: { ownerId: string; ownerName: string; dueOn: Day } | null;
  /** Null when nobody said so yet, or there are none. */
  conditionsMet: ConditionsMet | null;
  signatures: FrozenSignature[];
  /** R5; null when the sponsor let nothing pass. */
  override: Omit<Override, 'id'> | null;
}

export type FrozenSignature = Omit<Signer, 'lapse'>;

export type FrozenCriterion = Omit<JudgedCriterion, 'measure' | 'isOwn'>;
