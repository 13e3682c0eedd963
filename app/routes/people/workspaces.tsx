import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { chooseWorkspace, findMembership } from '#app/people/own-workspaces.server.ts';
import { homeOf } from '#app/people/role.ts';
import { EntryFrame } from '#app/people/ui/entry-frame.tsx';
import { WorkspaceList } from '#app/people/ui/workspace-list.tsx';
import { localPath } from '#app/web/local-path.ts';
import { requireSignedIn } from '#app/web/require-scope.server.ts';
import { isUuid } from '#app/web/uuid.ts';

export const meta: MetaFunction = () => [{ title: `${m.people_workspaces_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const signedIn = await requireSignedIn(request);
  return { workspaces: signedIn.workspaces.map(({ workspaceId, workspaceName, role }) => ({ id: workspaceId, name: workspaceName, role, isHere: workspaceId === signedIn.workspaceId })) };
}

/** Points this session at another of one's own workspaces, and goes to the page that was asked for there, else to where the role starts. */
export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await requireSignedIn(request);
  const form = await request.formData();
  const workspaceId = form.get('workspaceId');
  if (!isUuid(workspaceId) || !(await chooseWorkspace(signedIn.person.id, signedIn.sessionId, workspaceId))) throw new Response(null, { status: 404 });
  const membership = await findMembership(signedIn.person.id, workspaceId);
  return redirect(localPath(form.get('redirectTo'), membership ? homeOf(membership.role) : paths.home));
}

export default function Workspaces() {
  return (
    <EntryFrame title={m.people_workspaces_title()} text={m.people_workspaces_question()}>
      <WorkspaceList workspaces={useLoaderData<typeof loader>().workspaces} />
    </EntryFrame>
  );
}
