import { m } from '#app/messages/compiled/messages.js';
import { getLocale } from '#app/messages/compiled/runtime.js';
import { type Refused, sayErrors } from '#app/ui/form/say-errors.ts';
import type { Day } from '#app/values/day.ts';
import { inLanguage } from '#app/values/localized.ts';
import { type Milestone, type MilestoneKind, milestonesIn } from './milestone.ts';

const KINDS: Record<MilestoneKind, () => string> = { 'go-live': m.milestones_kind_live, training: m.milestones_kind_training, release: m.milestones_kind_release, other: m.milestones_kind_other };
const REASONS: Record<string, () => string> = {
  required: m.milestones_reason_required,
  'too-long': m.milestones_reason_too_long,
  'not-a-day': m.milestones_reason_day,
  'unknown-team': m.milestones_reason_team,
  'changed-meanwhile': m.milestones_reason_changed,
};

export const milestoneKindName = (kind: MilestoneKind) => KINDS[kind]();
export const milestoneTitle = ({ title }: Pick<Milestone, 'title'>) => inLanguage(title, getLocale());

/** The marks of a chart whose x are the starts of these periods: a word at the line, and the whole text under it. */
export function milestoneMarks(milestones: readonly Milestone[], periods: readonly { start: Day; end: Day }[], asDay: (on: Day) => string): { x: Day; label: string; detail: string }[] {
  return milestonesIn(milestones, periods).map(({ x, milestone }) => ({ x, label: milestoneKindName(milestone.kind), detail: m.milestones_mark({ day: asDay(milestone.on), kind: milestoneKindName(milestone.kind), title: milestoneTitle(milestone) }) }));
}

/** The errors of a form in the reader's words, each at its field. */
export function sayMilestoneErrors<Reply extends Refused>(reply: Reply): Reply {
  return sayErrors(reply, (reason) => (REASONS[reason] ?? m.milestones_reason_required)());
}
