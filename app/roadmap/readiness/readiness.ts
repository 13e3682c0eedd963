import type { AdkarElement } from '#app/adoption/pulses/pulse.ts';
import type { Remedy, RemedyChoice } from '#app/adoption/pulses/remedy.ts';
import type { Day } from '#app/values/day.ts';
import type { UseSubject } from '../verdict/use-verdict.ts';
import type { GroupMeasurement, TreatmentState } from './group-readiness.ts';
import type { Moment } from './moments.ts';

/** What the page of readiness shows. */
export interface Readiness {
  today: Day;
  moments: Moment[];
  groups: ReadinessGroup[];
}

export interface ReadinessGroup {
  id: string;
  name: string;
  /** By whom it is measured; empty while nobody said so. */
  subjects: UseSubject[];
  /** Null while its people were not asked. */
  measurement: GroupMeasurement | null;
  /** What may be done about its barrier, and what may not and why. */
  choices: RemedyChoice[];
  /** Null is nothing chosen. */
  remedy: StandingRemedy | null;
  treatment: TreatmentState;
}

/** What was chosen to do about the barrier of a group. */
export interface StandingRemedy {
  id: string;
  element: AdkarElement;
  remedy: Remedy;
  /** The name is null once the member is gone. */
  owner: { id: string; name: string | null };
  on: Day;
  chosenOn: Day;
}
