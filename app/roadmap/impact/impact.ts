import type { GroupPart, GroupRiskState, ImpactScores } from './impact-rule.ts';

/** What the page of the impact phase shows. */
export interface Impact {
  groups: ImpactGroup[];
  /** Null for who may not see them: what may go wrong with whom is no public matter. */
  challenges: Challenge[] | null;
  /** Of gate 2 and gate 3; null where the programme has no such gate. */
  gates: { impact: string | null; execution: string | null };
}

export interface ImpactGroup {
  id: string;
  name: string;
  team: Named | null;
  /** The affected role whose benefit is theirs; the benefit is null while nobody found it. */
  role: (Named & { benefit: string | null }) | null;
  /** How they work now, and how they are to work; null is not described yet. */
  now: string | null;
  wanted: string | null;
  /** How much it asks and what gate 2 still misses; null for who is only touched by it. */
  inside: { scores: ImpactScores; note: string | null; missing: GroupPart[] } | null;
  /** How its risks stand for gate 3; null for who may not see them. */
  riskState: GroupRiskState | null;
  version: number;
}

export interface Named {
  id: string;
  name: string;
}

/** What may stand in the way, with how it was weighed for the groups that stand. */
export interface Challenge {
  id: string;
  name: string;
  risks: Risk[];
  version: number;
}

export interface Risk {
  groupId: string;
  /** 1 small to 5 very great. */
  score: number;
  mitigation: string | null;
  owner: Named | null;
}
