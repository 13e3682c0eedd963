import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findTeamPage } from '#app/adoption/team/team-page.server.ts';
import { TeamScreen } from '#app/adoption/ui/team/team-screen.tsx';
import { findRecount } from '#app/events/recounting/ask-recount.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.behaviour_team_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const asOf = new Date();
  return { page: await findTeamPage(scope, metricCatalogue, new URL(request.url).searchParams.get('team'), asOf), today: dayIn(asOf, scope.timeZone), recount: await findRecount(scope) };
}

export default function Team() {
  return <TeamScreen {...useLoaderData<typeof loader>()} />;
}
