import { Form, Link } from '@remix-run/react';
import { Check, ChevronsUpDown, LayoutGrid, Rows3 } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { roleName } from '#app/people/role-name.ts';
import { Menu, menuItemClass, MenuLabel } from '#app/ui/menu.tsx';
import { Logo } from './logo.tsx';
import type { ShellData } from './shell-data.ts';

/** Where you are, and the way to your other workspaces. */
export function WorkspaceSwitcher({ data: { current, workspaces } }: { data: ShellData }) {
  return (
    <Menu
      triggerClassName="flex items-center gap-2.5 rounded-md p-1.5 hover:bg-sunken"
      trigger={
        <>
          <Logo />
          <span className="min-w-0 flex-1 leading-tight">
            <span className="block truncate text-sm font-semibold">{current?.name ?? m.shell_no_workspace()}</span>
            <span className="block truncate text-xs text-muted">{current ? roleName(current.role) : 'Pacer'}</span>
          </span>
          <ChevronsUpDown className="size-4 shrink-0 text-muted" aria-hidden="true" />
        </>
      }
    >
      <MenuLabel>{m.shell_workspaces()}</MenuLabel>
      <Form method="post" action={paths.workspaces}>
        {workspaces.map((workspace) => (
          <button key={workspace.id} type="submit" name="workspaceId" value={workspace.id} aria-current={workspace.id === current?.id || undefined} className={menuItemClass}>
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{workspace.name}</span>
              <span className="block text-xs text-muted">{roleName(workspace.role)}</span>
            </span>
            {workspace.id === current?.id ? <Check aria-hidden="true" /> : null}
          </button>
        ))}
      </Form>
      <div className="my-1 border-t" />
      {workspaces.length > 1 ? (
        <Link to={paths.programmes} className={menuItemClass}>
          <Rows3 aria-hidden="true" />
          {m.programmes_title()}
        </Link>
      ) : null}
      <Link to={paths.workspaces} className={menuItemClass}>
        <LayoutGrid aria-hidden="true" />
        {m.shell_all_workspaces()}
      </Link>
    </Menu>
  );
}
