import type { Day } from '#app/values/day.ts';

export interface TeamSummary {
  id: string;
  name: string;
  /** Who is in it now, managers first. */
  members: { id: string; name: string; isManager: boolean; since: Day }[];
}
