import type { Role } from '#app/people/role.ts';
import type { Localized } from '#app/values/localized.ts';

/** Share of who needs it that should be trained before go-live (our own choice). Readiness, never adoption. */
export const REACH_NORM = 0.95;

export const ATTENDANCE_STATES = ['invited', 'signed-up', 'present', 'absent'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

export interface Material {
  title: string;
  /** A path of the product or an https address. */
  link: string;
}

export interface Course {
  id: string;
  title: Localized;
  outcome: Localized;
  roles: Role[];
  materials: Material[];
  createdAt: Date;
  /** Null is still needed. */
  withdrawnAt: Date | null;
  version: number;
}

export interface TrainingSession {
  id: string;
  courseId: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  trainer: string;
  /** Null is as many as come. */
  seats: number | null;
  cancelledAt: Date | null;
  version: number;
  /** How many places are taken; who was absent held one. */
  taken: number;
  /** How many were present; null while nobody's attendance was noted. */
  present: number | null;
}

/** Why somebody cannot take a place in it; null when they can. @param isDone they were present at the course before: a seat is for who was not */
export function placeRefusal({ startsAt, cancelledAt, seats, taken }: Pick<TrainingSession, 'startsAt' | 'cancelledAt' | 'seats' | 'taken'>, { asOf, isDone }: { asOf: Date; isDone: boolean }): 'cancelled' | 'begun' | 'full' | 'trained' | null {
  if (cancelledAt) return 'cancelled';
  if (startsAt <= asOf) return 'begun';
  if (isDone) return 'trained';
  return seats !== null && taken >= seats ? 'full' : null;
}

/** An address, when the place is one. */
export function placeLink(place: string): string | null {
  return place.startsWith('https://') ? place : null;
}
