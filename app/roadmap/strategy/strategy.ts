import type { Day } from '#app/values/day.ts';
import type { MetricId } from '#app/values/metric.ts';
import type { GoalFacts, PartVerdict, QuorumState } from './strategy-rule.ts';

/** What the page of the strategy phase shows. */
export interface Strategy {
  urgency: Urgency[];
  goals: GoalFacts[];
  scopeIn: ScopeItem[];
  scopeOut: ScopeItem[];
  /** Null for who may not see them: how people stand is no public matter. */
  stakeholders: Stakeholder[] | null;
  partners: Partners;
  rule: PartVerdict[];
  /** Null where the programme has no such gate. */
  gateId: string | null;
}

export interface Urgency {
  id: string;
  text: string;
  link: string | null;
  kpi: { id: string; name: string | null; metricId: MetricId; measure: string | null } | null;
  writtenBy: string | null;
  votes: number;
  /** Whether the reader voted for it. */
  isOwnVote: boolean;
}

export interface ScopeItem {
  id: string;
  text: string;
}

interface Position {
  influence: number;
  attitude: number;
  note: string | null;
  seenOn: Day;
  seenBy: string | null;
}

export interface Stakeholder {
  id: string;
  name: string;
  interest: string | null;
  /** As they stand now. */
  now: Position;
  /** Newest first, without the one of now. */
  before: Position[];
}

export interface Partners extends QuorumState {
  quorum: number;
  /** By name. */
  people: { id: string; name: string; part: string; signedOn: Day | null }[];
  /** Whether the reader may sign, and did. */
  isPartner: boolean;
  isSigned: boolean;
}

/** 4 and 5 are for it, 1 and 2 against. */
type Side = 'for' | 'neutral' | 'against';

function sideOf(attitude: number): Side {
  return attitude >= 4 ? 'for' : attitude <= 2 ? 'against' : 'neutral';
}

/** Who decides much and is not for it: with them it is won or lost. */
export function needsAttention({ now }: Pick<Stakeholder, 'now'>): boolean {
  return now.influence >= 4 && sideOf(now.attitude) !== 'for';
}
