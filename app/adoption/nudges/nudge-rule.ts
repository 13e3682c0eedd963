import type { Role } from '#app/people/role.ts';
import type { Localized } from '#app/values/localized.ts';

/** What somebody has not done: an act in so many days, or an item of their checklist. */
export type NudgeAim = { kind: 'act-missing'; activityKey: string; withinDays: number } | { kind: 'item-open'; itemId: string };

export interface NudgeRule {
  id: string;
  aim: NudgeAim;
  /** Null is every role. */
  role: Role | null;
  /** Null is every team. */
  teamId: string | null;
  /** What is asked. */
  title: Localized;
  /** What it gives the person. */
  benefit: Localized;
  link: string | null;
  holdoutPercent: number;
  isOn: boolean;
  version: number;
}

export const USUAL_HOLDOUT_PERCENT = 20;
