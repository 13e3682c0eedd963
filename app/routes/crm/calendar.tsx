import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readCalendarDays } from '#app/crm/tasks/calendar.server.ts';
import { readCalendar } from '#app/crm/tasks/calendar.ts';
import { CalendarScreen } from '#app/crm/ui/tasks/calendar-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.customer_calendar_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const today = dayIn(new Date(), scope.timeZone);
  const asked = readCalendar(new URL(request.url).searchParams, today);
  return { ...asked, ...(await readCalendarDays(scope, { ...asked, today })), today };
}

export default function Calendar() {
  return <CalendarScreen {...useLoaderData<typeof loader>()} />;
}
