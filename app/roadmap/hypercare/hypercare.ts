import type { Day } from '#app/values/day.ts';
import type { Localized } from '#app/values/localized.ts';
import type { Someone } from '../go-live/go-live.ts';
import type { ReviewMoment, ReviewState } from './review-rhythm.ts';

/** One go-live with its own clock. */
export interface GoLiveClock {
  /** Null is the programme as a whole. */
  waveId: string | null;
  /** Null is the programme as a whole. */
  name: Localized | null;
  /** The day it went live, or is expected to. */
  on: Day;
}

/** What was seen on a moment. */
export interface HypercareReview {
  id: string;
  moment: string;
  heldOn: Day;
  ledBy: Someone;
  /** What stands out. */
  seen: string;
  /** What is done about it; null is nothing. */
  agreed: string | null;
  /** Null is not counted. */
  openPoints: number | null;
  version: number;
}

/** How a start is celebrated. */
export interface Celebration {
  id: string;
  /** Null is for everybody. */
  waveId: string | null;
  on: Day;
  /** What happens, and with whom. */
  how: string;
  ledBy: Someone;
  isHeld: boolean;
  version: number;
}

/** What the page of hypercare shows of one go-live. */
export interface Hypercare {
  clock: GoLiveClock;
  /** All there are, the programme first. */
  clocks: GoLiveClock[];
  moments: (ReviewMoment & { state: ReviewState; review: HypercareReview | null })[];
  /** Those of this go-live and those for everybody, by day. */
  celebrations: Celebration[];
}
