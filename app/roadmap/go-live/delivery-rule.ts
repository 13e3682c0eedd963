import type { ReachReport } from '#app/adoption/training/reach.ts';
import { REACH_NORM } from '#app/adoption/training/training.ts';
import type { Agreement } from '#app/people/measuring/agreement.ts';
import type { Count } from './readiness-rule.ts';

/** R15: how many roles are trained up to the norm. A role of too few people to tell is judged with everybody together. */
export function countAtNorm({ whole, roles }: ReachReport): Count {
  const told = roles.flatMap(({ value }) => value ?? []);
  const judged = told.length < roles.length && whole.value !== null ? [...told, whole.value] : told;
  return { ready: judged.filter((value) => value >= REACH_NORM).length, of: judged.length };
}

/** What R15 looks at in one team with people who begin. */
export interface TeamFacts {
  /** Super users who help it or somebody in it, with whether they are there today: not gone and not on leave. */
  superUsers: readonly { isThere: boolean }[];
}

/** R15: how many teams have a super user who is there. */
export function countHelped(teams: readonly TeamFacts[]): Count {
  return { ready: teams.filter(({ superUsers }) => superUsers.some(({ isThere }) => isThere)).length, of: teams.length };
}

/** R14: what has to be there before the figures of one person may be seen. */
export const MONITORING_PARTS = ['council', 'informed', 'assessment'] as const;
export type MonitoringPart = (typeof MONITORING_PARTS)[number];

/** R14: what is missing. As long as only groups are measured nothing is: their figures lead to nobody. */
export function missingForMonitoring({ level, worksCouncil, worksCouncilOn, worksCouncilNote, informedOn, impactAssessment }: Agreement): MonitoringPart[] {
  if (level !== 'person') return [];
  const isThere: Record<MonitoringPart, boolean> = {
    council: (worksCouncil === 'consented' && worksCouncilOn !== null) || (worksCouncil === 'not-applicable' && (worksCouncilNote ?? '').trim() !== ''),
    informed: informedOn !== null,
    assessment: impactAssessment !== 'none',
  };
  return MONITORING_PARTS.filter((part) => !isThere[part]);
}

export function countMonitoring(agreement: Agreement): Count {
  return { ready: MONITORING_PARTS.length - missingForMonitoring(agreement).length, of: MONITORING_PARTS.length };
}
