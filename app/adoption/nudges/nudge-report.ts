import type { NudgeEffect } from './nudge-effect.ts';
import type { NudgeRule } from './nudge-rule.ts';

/** Whom a rule would reach now, as numbers; null where so few are meant that a number would name somebody. */
export interface NudgeReach {
  /** Whom the rule is about. */
  people: number | null;
  /** Of them, who has not done it. */
  open: number | null;
}

/** A rule with what it does. */
export interface NudgeReport {
  rule: NudgeRule;
  /** The item of a checklist, or the team, it names; null when it names none. */
  itemTitle: { nl: string; en: string } | null;
  teamName: string | null;
  reach: NudgeReach;
  /** Reminders sent so far; null where a number would name somebody. */
  sent: number | null;
  effect: NudgeEffect;
  /** How many of them the coach has to speak with; null where a number would name somebody. */
  withCoach: number | null;
}
