import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { createChecklist } from '#app/adoption/checklists/change-lists.server.ts';
import { emptyList } from '#app/adoption/checklists/list-form.ts';
import { listChecklists } from '#app/adoption/checklists/managed-lists.server.ts';
import { templateForm } from '#app/adoption/checklists/templates.ts';
import { ChecklistsScreen } from '#app/adoption/ui/checklists/checklists-screen.tsx';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isRole } from '#app/people/role.ts';
import { findGoLive } from '#app/roadmap/go-live.server.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.checklists_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'checklists:write');
  const goLiveOn = await findGoLive(scope);
  return { lists: await listChecklists(scope, { asOf: new Date(), goLiveOn }), goLiveOn };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'checklists:write');
  const form = await request.formData();
  const [role, template] = [form.get('role'), form.get('template')];
  const start = typeof template === 'string' && template ? templateForm(template) : emptyList();
  if (!isRole(role) || !start) return data({ problem: { template: typeof template === 'string' ? template : '' } }, { status: 422 });
  const made = await createChecklist(scope, { role, form: start });
  if (!made.ok) throw new Response(null, { status: 403 });
  return redirectWithToast(paths.checklist(made.value.id), { tone: 'good', text: m.checklists_made() });
}

export default function Checklists() {
  return <ChecklistsScreen {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem ?? null} />;
}
