import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageLinks, readListQuery } from '#app/crm/list-query.ts';
import { listOrders } from '#app/crm/orders.server.ts';
import { OrdersScreen } from '#app/crm/ui/orders-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.crm_orders_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const params = new URL(request.url).searchParams;
  const query = readListQuery(params, ['date'], { sort: 'date', isDescending: true });
  const page = await listOrders(scope, query);
  return { orders: page.rows, ...pageLinks(params, page), isSearching: query.search !== '', canImport: scope.permissions.has('crm:write') };
}

export default function Orders() {
  return <OrdersScreen {...useLoaderData<typeof loader>()} />;
}
