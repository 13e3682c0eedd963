import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { NAVIGATION } from '#app/navigation.ts';
import { paths } from '#app/paths.ts';
import { permissionsOf } from '#app/people/permission.ts';
import { homeOf } from '#app/people/role.ts';
import { ErrorPage } from '#app/shell/error-page.tsx';
import { ShellFrame } from '#app/shell/shell-frame.tsx';
import type { ShellData } from '#app/shell/shell-data.ts';
import { requireSignedIn } from '#app/web/require-scope.server.ts';

export async function loader({ request }: LoaderFunctionArgs): Promise<ShellData> {
  const { person, workspaceId, workspaces: own } = await requireSignedIn(request);
  const current = own.find((one) => one.workspaceId === workspaceId) ?? (own.length === 1 ? own[0] : undefined);
  if (!current && new URL(request.url).pathname !== paths.workspaces) throw redirect(paths.workspaces);
  return {
    person: { name: current?.name ?? person.name, email: person.email },
    workspaces: own.map(({ workspaceId: id, workspaceName: name, role }) => ({ id, name, role })),
    current: current ? { id: current.workspaceId, name: current.workspaceName, role: current.role, isDemo: current.isDemo, timeZone: current.timeZone } : null,
    permissions: current ? [...permissionsOf(current.role)] : [],
    home: current ? homeOf(current.role) : paths.workspaces,
  };
}

/** The room's word, for pages that do not name themselves. */
export const meta: MetaFunction = ({ location }) => {
  const item = NAVIGATION.find(({ to }) => location.pathname.startsWith(to));
  return [{ title: item ? `${item.label()} · Pacer` : 'Pacer' }];
};

export default function Shell() {
  return (
    <ShellFrame data={useLoaderData<typeof loader>()}>
      <Outlet />
    </ShellFrame>
  );
}

export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>('routes/shell');
  if (!data) return <ErrorPage />;
  return (
    <ShellFrame data={data}>
      <ErrorPage isInside />
    </ShellFrame>
  );
}
