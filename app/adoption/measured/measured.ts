import type { ActivityKind } from '#app/events/activity.ts';
import type { PersonView } from '#app/people/measuring/person-view.ts';
import type { PastRole } from '#app/people/role-history.ts';
import type { Leave } from '#app/people/leave/leave.ts';
import type { Day } from '#app/values/day.ts';

/** What somebody did of one kind, over all of history. */
export interface MeasuredActivity {
  key: string;
  kind: ActivityKind;
  count: number;
  firstOn: Day;
  lastOn: Day;
}

/** Everything that is held of what one person does. */
export interface Measured {
  /** Null is not in the measured population. */
  enrolledOn: Day | null;
  leftOn: Day | null;
  teams: { name: string; startsOn: Day; endsOn: Day | null }[];
  /** The names under which sources report them. */
  names: string[];
  activities: MeasuredActivity[];
  /** The latest days with what was done on them, newest first. */
  days: { day: Day; activities: Pick<MeasuredActivity, 'key' | 'count'>[] }[];
  /** Who looked at it, newest first. */
  views: PersonView[];
}

/** What is for the person's own eyes beside it. */
export interface OwnMeasured extends Measured {
  /** Time away, the newest first: a whole week or month of it is not counted. */
  leaves: Leave[];
  /** Roles they had before, the newest first: in figures they count in each up to its last day. */
  pastRoles: PastRole[];
}
