import type { AttendanceState, TrainingSession } from './training.ts';

export interface Attendee {
  memberId: string;
  name: string;
  team: string | null;
  state: AttendanceState;
  /** They scored it, so they were there: it is not changed any more. */
  isFixed: boolean;
}

export interface SessionList {
  session: TrainingSession;
  attendees: Attendee[];
  /** Who needs the course, was never present and has no place in a session to come. */
  needing: { id: string; name: string }[];
}
