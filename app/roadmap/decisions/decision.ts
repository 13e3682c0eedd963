import type { Day } from '#app/values/day.ts';

export const DECISION_STATES = ['open', 'decided', 'replaced', 'withdrawn'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** Another decision, as one speaks of it. */
export interface DecisionName {
  id: string;
  number: number;
  title: string;
}

/** Something that has to be decided, with what was decided. */
export interface Decision extends DecisionName {
  why: string | null;
  options: string | null;
  /** Who decides; the name is null once the member is gone. */
  owner: { id: string; name: string | null };
  /** The day by which it is needed; null is no day. */
  neededOn: Day | null;
  objective: { id: string; name: string } | null;
  /** Null while it is open, or when it was withdrawn. */
  outcome: Outcome | null;
  state: DecisionState;
  /** What this decides anew. */
  replaces: DecisionName | null;
  /** What decides this anew; while that has no outcome, this stands. */
  replacedBy: DecisionName | null;
  askedBy: { id: string; name: string | null };
  askedOn: Day;
  version: number;
}

/** What was decided, and why that. */
export interface Outcome {
  text: string;
  reason: string;
  decidedOn: Day;
  /** The name is null once the member is gone. */
  decidedBy: string | null;
}

/** How it stands: a decision stands until another that decides it anew has an outcome of its own. */
export function decisionState({ isWithdrawn, isDecided, isReplaced }: { isWithdrawn: boolean; isDecided: boolean; isReplaced: boolean }): DecisionState {
  if (isDecided) return isReplaced ? 'replaced' : 'decided';
  return isWithdrawn ? 'withdrawn' : 'open';
}

/** Needed before today and not there. */
export function isLate({ state, neededOn }: Pick<Decision, 'state' | 'neededOn'>, today: Day): boolean {
  return state === 'open' && neededOn !== null && neededOn < today;
}

/** What waits first, the soonest needed before what has no day; then what stands, the newest first; then what does not stand any more. */
export function inOrderOfDeciding<Of extends Pick<Decision, 'state' | 'neededOn' | 'number' | 'outcome'>>(decisions: readonly Of[]): Of[] {
  return [...decisions].sort((one, other) => {
    const [ofOne, ofOther] = [DECISION_STATES.indexOf(one.state), DECISION_STATES.indexOf(other.state)];
    if (ofOne !== ofOther) return ofOne - ofOther;
    if (one.state === 'open') return (one.neededOn ?? '9999').localeCompare(other.neededOn ?? '9999') || one.number - other.number;
    return (other.outcome?.decidedOn ?? '').localeCompare(one.outcome?.decidedOn ?? '') || other.number - one.number;
  });
}

/** Who keeps the roadmap, and who it is up to, say what was decided. */
export function mayDecide({ owner }: Pick<Decision, 'owner'>, { memberId, leads }: { memberId: string | null; leads: boolean }): boolean {
  return leads || owner.id === memberId;
}

/** What of the list is shown; it stands in the address. Null is all. */
export interface DecisionFilter {
  state: DecisionState | null;
}

/** Whatever stands in the address; what it does not know is left out. */
export function readDecisionFilter(search: URLSearchParams): DecisionFilter {
  return { state: DECISION_STATES.find((state) => state === search.get('state')) ?? null };
}

export const fitsDecisionFilter = ({ state }: Pick<Decision, 'state'>, filter: DecisionFilter): boolean => filter.state === null || filter.state === state;
