import { m } from '#app/messages/compiled/messages.js';
import type { Format } from '#app/ui/make-format.ts';
import type { Notice } from './notice.ts';

/** The message in the language of who gets it: what is late first. */
export function noticeMail(notices: readonly Notice[], { format, name }: { format: Format; name: string }): { subject: string; body: string } {
  const { locale } = format;
  const lines = [...notices].sort((one, other) => Number(other.isLate) - Number(one.isLate)).map(({ title, about, dueOn, isLate }) => {
    const by = dueOn === null ? null : (isLate ? m.notices_late : m.notices_by)({ date: format.date(dueOn) }, { locale });
    const said = [by, about].filter(Boolean).join('; ');
    return said ? m.notices_mail_line_about({ title, about: said }, { locale }) : m.notices_mail_line({ title }, { locale });
  });
  return { subject: m.notices_mail_subject({ count: notices.length }, { locale }), body: m.notices_mail({ name: name.split(' ')[0] ?? name, lines: lines.join('\n') }, { locale }) };
}
