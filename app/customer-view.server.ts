import { randomUUID } from 'node:crypto';
import type { CustomerKind } from '#app/crm/customer/customer.ts';
import { readCustomerPage } from '#app/crm/customer/customer-page.server.ts';
import { partyOf } from '#app/crm/customer/party-of.ts';
import { readTimelineFilter } from '#app/crm/customer/timeline-query.ts';
import { paths } from '#app/paths.ts';
import type { Scope } from '#app/people/scope.ts';
import { dayIn } from '#app/values/day.ts';
import { pack } from '#app/values/packed.ts';
import { redirectTo } from '#app/web/redirect-to.ts';

/**
 * All that the page of an account or a contact shows, as its address asks for it, and whom it is about.
 * @throws 404 when there is none, a redirect to the one it was merged into.
 */
export async function customerView(scope: Scope, kind: CustomerKind, id: string, request: Request) {
  const asOf = new Date();
  const url = new URL(request.url);
  const filter = readTimelineFilter(url.searchParams);
  const page = await readCustomerPage(scope, kind, id, filter, asOf, url.searchParams.get('from'));
  if (!page) throw new Response(null, { status: 404 });
  const { record } = page.customer;
  if (typeof record.merged_into_id === 'string') throw redirectTo(paths.record(kind === 'account' ? 'accounts' : 'contacts', record.merged_into_id));
  const view = {
    ...page,
    filter,
    today: dayIn(asOf, scope.timeZone),
    canWrite: scope.permissions.has('crm:write'),
    privacyTo: kind === 'contact' && scope.permissions.has('privacy:write') ? paths.contactPrivacy(record.id) : null,
    here: url.pathname + url.search,
    actIds: { note: randomUUID(), consent: randomUUID() },
  };
  return { party: partyOf(page.customer), view: pack(view) };
}
