/** At which levels impact is scored, each from 1 (hardly anything changes) to 5 (everything does). */
export const IMPACT_LEVELS = ['organisation', 'department', 'individual'] as const;
export type ImpactLevel = (typeof IMPACT_LEVELS)[number];
export type ImpactScores = Record<ImpactLevel, number | null>;

/** What R4 looks at in one group; null is not there yet. */
export interface GroupFacts extends ImpactScores {
  now: string | null;
  wanted: string | null;
}

export type GroupPart = 'now' | 'wanted' | ImpactLevel;
const PARTS: readonly GroupPart[] = ['now', 'wanted', ...IMPACT_LEVELS];

/** R4, gate 2: of every affected group the way of working now and wanted, and a score at all three levels. What one group still lacks. */
export function missingParts(group: GroupFacts): GroupPart[] {
  return PARTS.filter((part) => isMissing(group[part]));
}

function isMissing(value: string | number | null): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

/** How many groups satisfy a rule, of how many there are. */
export interface GroupCount {
  ready: number;
  of: number;
}

/** Without groups nobody looked: that is not everything in order. */
export function isEveryGroup({ ready, of }: GroupCount): boolean {
  return of > 0 && ready === of;
}

export function countDescribed(groups: readonly GroupFacts[]): GroupCount {
  return { ready: groups.filter((group) => missingParts(group).length === 0).length, of: groups.length };
}

/** A challenge as it was weighed for one group. */
export interface RiskFacts {
  groupId: string;
  /** 1 small to 5 very great. */
  score: number;
  /** Null is nothing yet. */
  mitigation: string | null;
}

const GREATEST = 5;

/** A 5 about which nothing is done. */
export function isUnmitigated({ score, mitigation }: Pick<RiskFacts, 'score' | 'mitigation'>): boolean {
  return score === GREATEST && isMissing(mitigation);
}

/** Unweighed: no challenge was looked at for this group. Unmitigated: a 5 stands without a mitigation. */
export type GroupRiskState = 'unweighed' | 'unmitigated' | 'ready';

/** R23, gate 3: challenge by group, 1 to 5, with mitigation; one 5 without blocks. A group that was never looked at has no small risks either. */
export function groupRiskState(groupId: string, risks: readonly RiskFacts[]): GroupRiskState {
  const own = risks.filter((risk) => risk.groupId === groupId);
  if (own.some(isUnmitigated)) return 'unmitigated';
  return own.length === 0 ? 'unweighed' : 'ready';
}

export function countMitigated(groupIds: readonly string[], risks: readonly RiskFacts[]): GroupCount {
  return { ready: groupIds.filter((id) => groupRiskState(id, risks) === 'ready').length, of: groupIds.length };
}
