import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { closeCalendarFeed, findCalendarFeed, openCalendarFeed } from '#app/roadmap/calendar/calendar-feed.server.ts';
import { CalendarFeedScreen } from '#app/roadmap/ui/calendar/calendar-feed-screen.tsx';
import { absolute } from '#app/web/mail.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.calendar_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const feed = await findCalendarFeed(await requireScope(request, 'roadmap:read'));
  return { feed: feed && { address: absolute(paths.calendarFile(feed.token)), isOwnOnly: feed.isOwnOnly } };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  const form = await request.formData();
  if (form.get('intent') === 'close') {
    await closeCalendarFeed(scope);
    return redirectWithToast(paths.calendarFeed, { tone: 'good', text: m.calendar_closed() });
  }
  await openCalendarFeed(scope, { isOwnOnly: form.get('what') === 'own', asOf: new Date() });
  return redirectWithToast(paths.calendarFeed, { tone: 'good', text: m.calendar_opened() });
}

export default function CalendarFeedPage() {
  return <CalendarFeedScreen {...useLoaderData<typeof loader>()} />;
}
