import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { changeGroup } from '#app/roadmap/impact/change-groups.server.ts';
import { GroupSchema } from '#app/roadmap/impact/impact-form.ts';
import { impactRefusal, sayImpactErrors } from '#app/roadmap/impact/impact-words.ts';
import { findImpact, listGroupChoices } from '#app/roadmap/impact/read-impact.server.ts';
import { GroupScreen } from '#app/roadmap/ui/impact/group-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.group.name ?? m.impact_title()} · Pacer` }];

export async function loader({ request, params: { impactGroup: id = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const [impact, choices] = await Promise.all([findImpact(scope), listGroupChoices(scope)]);
  const group = impact?.groups.find((each) => each.id === id);
  if (!group) throw new Response(m.impact_gone(), { status: 404 });
  return { choices, group };
}

export async function action({ request, params: { impactGroup: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: GroupSchema });
  if (submission.status !== 'success') return data(sayImpactErrors(submission.reply()), { status: 422 });
  const changed = await changeGroup(scope, id, submission.value);
  if (changed.ok) throw redirectWithToast(paths.impact, { tone: 'good', text: m.impact_saved() });
  const told = impactRefusal(changed.reason);
  if (told === null) throw new Response(m.impact_gone(), { status: changed.reason === 'not-allowed' ? 403 : 404 });
  return data(submission.reply(told), { status: 422 });
}

export default function ImpactGroupPage() {
  return <GroupScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
