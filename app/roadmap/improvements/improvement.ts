import type { Day } from '#app/values/day.ts';

/** Something new, something that does not work as it should, or something the law asks. */
export const IMPROVEMENT_KINDS = ['extension', 'repair', 'law'] as const;
export type ImprovementKind = (typeof IMPROVEMENT_KINDS)[number];

export const IMPROVEMENT_STATES = ['open', 'planned', 'done', 'declined'] as const;
export type ImprovementState = (typeof IMPROVEMENT_STATES)[number];

export interface ImprovementRequest {
  id: string;
  kind: ImprovementKind;
  title: string;
  why: string;
  /** The goal it serves; null only for what is no extension. */
  objective: { id: string; name: string; isEnded: boolean } | null;
  /** 1 little to 5 much; null is not judged yet. */
  value: number | null;
  effort: number | null;
  /** The name is null once the member is gone. */
  askedBy: { id: string; name: string | null };
  askedAt: Date;
  askedOn: Day;
  state: ImprovementState;
  /** The day on which it came into its state. */
  since: Day;
  declineReason: string | null;
  /** Who brought it into its state; null while nobody decided. */
  decidedBy: string | null;
  version: number;
}
