import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageLinks, readListQuery } from '#app/crm/list-query.ts';
import { listAccounts } from '#app/crm/accounts.server.ts';
import { AccountsScreen } from '#app/crm/ui/accounts-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.crm_accounts_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'crm:read');
  const params = new URL(request.url).searchParams;
  const query = readListQuery(params, ['name'], { sort: 'name', isDescending: false });
  const page = await listAccounts(scope, query);
  return { accounts: page.rows, ...pageLinks(params, page), isSearching: query.search !== '', canImport: scope.permissions.has('crm:write') };
}

export default function Accounts() {
  return <AccountsScreen {...useLoaderData<typeof loader>()} />;
}
