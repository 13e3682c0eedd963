import { roleOn, type RoleHistory } from '#app/people/role-history.ts';
import type { Day } from '#app/values/day.ts';
import type { MetricDefinition } from '#app/values/metric.ts';
import { type CountsFrom, unlocksOn } from './unlock.ts';

/** Whether people did what their lists ask. Its formula in words: the passport's messages and docs/decisions/006. */
export const CHECKLIST_METRICS = {
  'checklist-completion': { id: 'checklist-completion', version: 1, unit: 'ratio', layer: 'use', better: 'higher', grains: ['day', 'week', 'month', 'quarter'], perTeam: true, teamsOnly: true },
} as const satisfies Record<string, MetricDefinition>;
export type ChecklistMetricId = keyof typeof CHECKLIST_METRICS;

/** What completion is counted from. */
export interface CompletionFacts {
  /** Every version that was ever published. */
  lists: ListVersionFacts[];
  people: CompletionPerson[];
  /** Whether any item is ticked by acts: then it is known only as far as usage has been loaded. */
  hangsOnUsage: boolean;
}

export interface ListVersionFacts {
  /** Of this version of the list. */
  id: string;
  role: string;
  week: number;
  countsFrom: CountsFrom;
  from: Day;
  /** The first day it was shown no more, for a newer version or because it was withdrawn; null is still. */
  until: Day | null;
}

export interface CompletionPerson extends RoleHistory {
  enrolledOn: Day;
  /** The first day they belong no more; null is still. */
  leftOn: Day | null;
  teams: readonly { teamId: string; from: Day; /** Half-open; null is still. */ until: Day | null }[];
  /** On which day the last item of a version was done, by the id of the version; absent is not yet. */
  finishedOn: Partial<Record<string, Day>>;
}

export interface Completion {
  /** Done everything on every list they are shown. */
  finished: number;
  /** Shown a list. */
  shown: number;
  /** Enrolled, and shown none. */
  withoutList: number;
}

/**
 * Users with all items done ÷ users shown a list, as it stood at the end of a day (reference: metric 49). Of several lists all
 * have to be done; who left counts nowhere from then on.
 * @param goLiveOn when the system went live; null is not yet, or not known.
 * @param group of one team (as it was that day), of one role; absent or null is all.
 */
export function completionOn({ lists, people }: CompletionFacts, on: Day, goLiveOn: Day | null, { teamId = null, role = null }: { teamId?: string | null; role?: string | null } = {}): Completion {
  const holds = (from: Day, until: Day | null) => from <= on && (until === null || until > on);
  const published = lists.filter((list) => holds(list.from, list.until));
  const counted: Completion = { finished: 0, shown: 0, withoutList: 0 };
  for (const person of people) {
    const held = roleOn(person, on);
    if (role !== null && held !== role) continue;
    if (!holds(person.enrolledOn, person.leftOn)) continue;
    if (teamId !== null && !person.teams.some((team) => team.teamId === teamId && holds(team.from, team.until))) continue;
    const own = published.filter((list) => {
      const unlocked = list.role === held ? unlocksOn(list, { startsOn: person.enrolledOn, goLiveOn }) : null;
      return unlocked !== null && unlocked <= on;
    });
    if (own.length === 0) {
      counted.withoutList += 1;
      continue;
    }
    counted.shown += 1;
    if (own.every(({ id }) => (person.finishedOn[id] ?? '9999') <= on)) counted.finished += 1;
  }
  return counted;
}
