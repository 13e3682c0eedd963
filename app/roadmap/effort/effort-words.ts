import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import { phaseName } from '../roadmap-words.ts';
import type { EffortGrain } from './effort.ts';
import type { EffortWarning } from './effort-warnings.ts';

const GRAINS: Record<EffortGrain, () => string> = { week: m.effort_by_week, month: m.effort_by_month };
export const effortGrainName = (grain: EffortGrain) => GRAINS[grain]();

/** What is wrong and what it means, as somebody would say it. */
export function warningText(warning: EffortWarning, { month, list, number }: Pick<Format, 'month' | 'list' | 'number'>): { title: string; text: string } {
  switch (warning.kind) {
    case 'red-dries-up':
      return { title: m.effort_dries_up({ month: month(warning.from) }), text: m.effort_dries_up_text({ count: warning.monthsAfter }) };
    case 'red-falls':
      return { title: m.effort_falls({ before: number(warning.before), after: number(warning.after) }), text: m.effort_falls_text() };
    case 'blue-without-red':
      return { title: m.effort_no_red({ phases: list(warning.phases.map(phaseName)) }), text: m.effort_no_red_text() };
    case 'hours-missing':
      return { title: m.effort_missing(), text: m.effort_missing_text({ what: list(missingHours(warning)) }) };
  }
}

/** Only what is missing is named. */
function missingHours({ notEstimated, notSpent }: Extract<EffortWarning, { kind: 'hours-missing' }>): string[] {
  return [...(notEstimated > 0 ? [m.effort_not_estimated({ count: notEstimated })] : []), ...(notSpent > 0 ? [m.effort_not_spent({ count: notSpent })] : [])];
}
