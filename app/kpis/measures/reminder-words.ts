import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import type { Day } from '#app/values/day.ts';
import type { OwnMeasure } from './measure.ts';
import type { ReminderStage } from './reminder.ts';

/** Of one measure, the periods of which the figure is missing, newest first. */
export interface Reminded {
  measure: Pick<OwnMeasure, 'id' | 'name' | 'frequency'>;
  starts: Day[];
}

const MAILS = {
  due: { subject: m.measures_mail_due_subject, body: m.measures_mail_due },
  overdue: { subject: m.measures_mail_overdue_subject, body: m.measures_mail_overdue },
  owner: { subject: m.measures_mail_owner_subject, body: m.measures_mail_owner },
} satisfies Record<ReminderStage, unknown>;

const PERIODS_NAMED = 3;

/** The message in the language of who gets it. */
export function reminderMail(stage: ReminderStage, reminded: readonly Reminded[], { format, name }: { format: Format; name: string }): { subject: string; body: string } {
  const { locale } = format;
  const lines = reminded.map(({ measure, starts }) => {
    const named = starts.slice(0, PERIODS_NAMED).reverse().map((start) => format.period(start, measure.frequency));
    const more = starts.length - named.length;
    return `- ${measure.name}: ${more > 0 ? m.measures_mail_more({ periods: named.join(', '), count: more }, { locale }) : named.join(', ')}`;
  });
  const subject = MAILS[stage].subject({ names: format.list(reminded.map(({ measure }) => measure.name)) }, { locale });
  return { subject, body: MAILS[stage].body({ name: name.split(' ')[0] ?? name, lines: lines.join('\n') }, { locale }) };
}
