import { Outlet, useRouteLoaderData } from '@remix-run/react';
import { CrmBar } from '#app/crm/ui/list/crm-bar.tsx';
import { navigationFor } from '#app/navigation.ts';
import type { loader as shellLoader } from '../shell.tsx';

/** What all pages of the CRM have over them. */
export default function Crm() {
  const shell = useRouteLoaderData<typeof shellLoader>('routes/shell');
  const items = navigationFor(shell?.permissions ?? [], shell?.workspaces.length ?? 0).filter(({ group }) => group);
  return (
    <>
      <CrmBar items={items.filter(({ reach }) => reach === undefined || reach === 'bar')} more={items.filter(({ reach }) => reach === 'more')} />
      <Outlet />
    </>
  );
}
