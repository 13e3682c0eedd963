/** What rule R1 looks at. */
export interface StrategyFacts {
  /** Statements of urgency that stand. */
  urgencyStatements: number;
  /** Goals at the top that are pursued. */
  goals: readonly GoalFacts[];
  scopeIn: number;
  scopeOut: number;
  /** Phases of the programme that have their dates, and how many phases there are. */
  datedPhases: number;
  phases: number;
}

/** A goal with all that hangs under it. */
export interface GoalFacts {
  id: string;
  name: string;
  ownerName: string | null;
  /** KPIs of the business layer that serve it, and how many of them have a baseline. */
  businessKpis: number;
  withBaseline: number;
}

export type StrategyPart = 'urgency' | 'goals' | 'owners' | 'kpis' | 'scope-in' | 'scope-out' | 'dates';

/** One part of the rule: met or not, with the goals that it fails on. */
export interface PartVerdict {
  part: StrategyPart;
  isMet: boolean;
  goals: string[];
}

/** More goals than this are none: nobody remembers six. */
const MOST_GOALS = 5;

/**
 * R1, gate 1: at least one statement of urgency, one to five goals each with an owner and at least one business KPI with a
 * baseline, a list of what belongs to it and one of what does not, and a roadmap with dates. Every part for itself, so that each says what to do.
 */
export function judgeStrategy(facts: StrategyFacts): PartVerdict[] {
  const { goals } = facts;
  const isCounted = goals.length >= 1 && goals.length <= MOST_GOALS;
  const failing = (isWrong: (goal: GoalFacts) => boolean) => goals.filter(isWrong).map(({ name }) => name);
  const ownerless = failing(({ ownerName }) => ownerName === null);
  const unmeasured = failing(({ withBaseline }) => withBaseline === 0);
  return [
    { part: 'urgency', isMet: facts.urgencyStatements > 0, goals: [] },
    { part: 'goals', isMet: isCounted, goals: [] },
    { part: 'owners', isMet: goals.length > 0 && ownerless.length === 0, goals: ownerless },
    { part: 'kpis', isMet: goals.length > 0 && unmeasured.length === 0, goals: unmeasured },
    { part: 'scope-in', isMet: facts.scopeIn > 0, goals: [] },
    { part: 'scope-out', isMet: facts.scopeOut > 0, goals: [] },
    { part: 'dates', isMet: facts.phases > 0 && facts.datedPhases === facts.phases, goals: [] },
  ];
}

/** R2: how far the internal partners stand behind the strategy. */
interface QuorumFacts {
  partners: number;
  signed: number;
  /** The share that has to sign, set by the sponsor; above 0 up to 1. */
  quorum: number;
}

export interface QuorumState {
  /** So many of the partners have to sign; 1 at least. */
  needed: number;
  /** Without partners nobody stands behind anything. */
  isReached: boolean;
}

/** Ten partners at 80% are eight: a share that falls between two people is rounded up. */
export function quorumState({ partners, signed, quorum }: QuorumFacts): QuorumState {
  // 0.7 × 10 is a hair more than seven in binary; no eighth person is asked for that.
  const needed = Math.max(1, Math.ceil(partners * quorum - 1e-9));
  return { needed, isReached: partners > 0 && signed >= needed };
}
