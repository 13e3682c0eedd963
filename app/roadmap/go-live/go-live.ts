import type { Day } from '#app/values/day.ts';
import type { TaskFacts, TaskState } from './cut-over-rule.ts';
import type { TimedTask } from './cut-over-schedule.ts';
import type { TestKind, TestOutcome } from './readiness-rule.ts';

/** What the page of going live shows. */
export interface GoLive {
  tests: TestCycle[];
  /** The newest first. */
  rehearsals: Rehearsal[];
  /** The cut-over plan, in the order in which its tasks begin. */
  tasks: CutOverTask[];
  /** The third gate, which reads along; null where the programme has none. */
  gateId: string | null;
  /** When the system went live; null while it did not. */
  liveOn: Day | null;
  /** When it is expected to; null where the programme has no such phase. */
  expectedOn: Day | null;
}

/** A member, whose name is null once they are gone. */
export interface Someone {
  id: string;
  name: string | null;
}

export interface TestCycle {
  id: string;
  name: string;
  /** What is tested. */
  subject: string;
  kind: TestKind;
  withMigratedData: boolean;
  withRightRoles: boolean;
  /** Null is no day yet. */
  plannedOn: Day | null;
  /** Under whose name it passed or failed; null while nobody said so. */
  judgement: Judgement | null;
  /** The same as in the judgement. */
  outcome: TestOutcome | null;
  version: number;
}

export interface Judgement {
  id: string;
  outcome: TestOutcome;
  by: Someone;
  on: Day;
  /** Open defects that were accepted. */
  acceptedDefects: number;
  note: string | null;
}

/** One time that moving the data over was tried. */
export interface Rehearsal {
  id: string;
  heldOn: Day;
  minutes: number;
  rowsMoved: number;
  /** Rows that were refused or turned out different. */
  rowsRefused: number;
  isSuccess: boolean;
  ledBy: Someone;
  note: string | null;
  version: number;
}

/** One task of the cut-over plan. */
export interface CutOverTask extends TimedTask, TaskFacts {
  ownerId: string | null;
  owner: Someone | null;
  backup: Someone | null;
  state: TaskState;
  /** Who brought it in this state and when; null while it never changed. */
  stateSet: { by: Someone | null; at: Date } | null;
  version: number;
}
