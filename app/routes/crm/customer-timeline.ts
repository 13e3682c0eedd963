import type { LoaderFunctionArgs } from '@remix-run/node';
import { readParty } from '#app/crm/customer/capture-form.ts';
import { readTimelinePage } from '#app/crm/customer/customer-page.server.ts';
import { readTimelineFilter } from '#app/crm/customer/timeline-query.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

/** A further page of a timeline, to be added under what is there. */
export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const params = new URL(request.url).searchParams;
  const of = readParty(params.get('of') ?? '');
  const asked = params.toString();
  if (!of) return Response.json({ asked, items: [], next: null });
  return Response.json({ asked, ...(await readTimelinePage(scope, of.kind, of.id, readTimelineFilter(params))) });
}
