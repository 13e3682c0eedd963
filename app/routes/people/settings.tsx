import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useMatches } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { SettingsTabs } from '#app/people/ui/settings-tabs.tsx';
import { Page } from '#app/ui/layout/page.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectTo } from '#app/web/redirect-to.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'people:read');
  if (new URL(request.url).pathname === paths.settings) throw redirectTo(paths.members);
  return { permissions: [...scope.permissions] };
}

export default function Settings() {
  const { permissions } = useLoaderData<typeof loader>();
  const handle = useMatches().at(-1)?.handle as { question?: () => string } | undefined;
  return (
    <Page title={m.people_settings()} question={handle?.question?.()}>
      <SettingsTabs permissions={permissions} />
      <Outlet />
    </Page>
  );
}
