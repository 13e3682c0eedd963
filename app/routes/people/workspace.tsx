import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { askRecount } from '#app/events/recounting/ask-recount.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { sayErrors } from '#app/people/ui/say-errors.ts';
import { WorkspaceForm } from '#app/people/ui/workspace-form.tsx';
import { WorkspaceSchema } from '#app/people/workspace.ts';
import { getWorkspace, updateWorkspace } from '#app/people/workspaces.server.ts';
import { Card } from '#app/ui/card.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.people_tab_workspace()} · Pacer` }];
export const handle = { question: m.people_workspace_question };

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'workspace:write');
  const { name, timeZone, currency, locale } = await getWorkspace(scope);
  return { values: { name, timeZone, currency, locale }, timeZones: Intl.supportedValuesOf('timeZone'), currencies: Intl.supportedValuesOf('currency') };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'workspace:write');
  const submission = parseWithZod(await request.formData(), { schema: WorkspaceSchema });
  if (submission.status !== 'success') return data(sayErrors(submission.reply()), { status: 422 });
  const saved = await updateWorkspace(scope, submission.value);
  const isOtherZone = saved.ok && submission.value.timeZone !== scope.timeZone;
  if (isOtherZone) await askRecount(null, scope, { source: 'events', asOf: new Date() });
  return redirectWithToast(paths.workspace, { tone: 'good', text: isOtherZone ? m.catalogue_zone_saved() : saved.ok ? m.people_saved() : m.people_reason_unchanged() });
}

export default function WorkspaceSettings() {
  const { values, ...choices } = useLoaderData<typeof loader>();
  return (
    <Card>
      <WorkspaceForm values={values} {...choices} lastResult={useActionData<typeof action>()} />
    </Card>
  );
}
