import type { Day } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';

export const MILESTONE_KINDS = ['go-live', 'training', 'release', 'other'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** Something that happened in the project on a day and may be seen in its figures. */
export interface Milestone {
  id: string;
  kind: MilestoneKind;
  on: Day;
  title: Localized;
  /** The teams it was about; empty is everybody. */
  teamIds: readonly string[];
  version: number;
}

/** What is worth seeing beside the figures of a team: what was about it, and what was about everybody. Null is everybody: all of it. */
export function milestonesFor(milestones: readonly Milestone[], teamId: string | null): Milestone[] {
  return milestones.filter(({ teamIds }) => teamId === null || teamIds.length === 0 || teamIds.includes(teamId));
}

/** Those on a day of one of the periods, each with the start of that period, in order of day. */
export function milestonesIn(milestones: readonly Milestone[], periods: readonly { start: Day; end: Day }[]): { x: Day; milestone: Milestone }[] {
  const found = milestones.flatMap((milestone) => {
    const period = periods.find(({ start, end }) => start <= milestone.on && milestone.on < end);
    return period ? [{ x: period.start, milestone }] : [];
  });
  return found.sort((one, other) => (one.milestone.on < other.milestone.on ? -1 : one.milestone.on > other.milestone.on ? 1 : 0));
}
