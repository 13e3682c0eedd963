import { Form } from '@remix-run/react';
import { Building2 } from 'lucide-react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { roleName } from '../role-name.ts';

interface Item {
  id: string;
  name: string;
  role: string;
  isHere: boolean;
}

export function WorkspaceList({ workspaces }: { workspaces: readonly Item[] }) {
  return (
    <>
      {workspaces.length === 0 ? <EmptyState title={m.people_workspaces_none_title()}>{m.people_workspaces_none()}</EmptyState> : null}
      <ul className="flex flex-col gap-2">
        {workspaces.map(({ id, name, role, isHere }) => (
          <li key={id} className="flex items-center gap-3 rounded-md border px-3.5 py-2.5">
            <Building2 className="size-5 shrink-0 text-muted" aria-hidden="true" />
            <div className="min-w-0 flex-1">
              <h2 className="font-medium break-words">{name}</h2>
              <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
                {roleName(role)}
                {isHere ? <Badge tone="info">{m.people_workspaces_here()}</Badge> : null}
              </p>
            </div>
            <Form method="post">
              <Button type="submit" name="workspaceId" value={id} aria-label={m.people_workspaces_open({ workspace: name })}>
                {m.people_workspaces_go()}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form method="post" action={paths.signOut}>
        <Button type="submit" variant="ghost">
          {m.people_sign_out()}
        </Button>
      </Form>
    </>
  );
}
