import type { LoaderFunctionArgs } from '@remix-run/node';
import { mailLocales } from '#app/people/mail/mail-locales.server.ts';
import { calendarText } from '#app/roadmap/calendar/calendar.ts';
import { readCalendar } from '#app/roadmap/calendar/calendar-feed.server.ts';
import { dayIn } from '#app/values/day.ts';
import { inLocale } from '#app/web/locale.server.ts';
import { absolute } from '#app/web/mail.server.ts';

/** The plan for a program that keeps calendars, in the language of who follows it. */
export async function loader({ params }: LoaderFunctionArgs) {
  const found = await readCalendar((params.file ?? '').replace(/\.ics$/, ''));
  if (!found) throw new Response(null, { status: 404 });
  const { scope, memberId, content } = found;
  const localeOf = await mailLocales(scope);
  const text = inLocale(localeOf(memberId), () => calendarText(content, dayIn(new Date(), scope.timeZone), absolute));
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=300' } });
}
