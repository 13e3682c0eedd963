import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { addGroup } from '#app/roadmap/impact/change-groups.server.ts';
import { GroupSchema } from '#app/roadmap/impact/impact-form.ts';
import { impactRefusal, sayImpactErrors } from '#app/roadmap/impact/impact-words.ts';
import { findImpact, listGroupChoices } from '#app/roadmap/impact/read-impact.server.ts';
import { GroupScreen } from '#app/roadmap/ui/impact/group-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { replaceWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.impact_group_new()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const [impact, choices] = await Promise.all([findImpact(scope), listGroupChoices(scope)]);
  // The page itself says what to do first.
  if (!impact) throw redirect(paths.impact);
  return choices;
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: GroupSchema });
  if (submission.status !== 'success') return data(sayImpactErrors(submission.reply()), { status: 422 });
  const added = await addGroup(scope, submission.value, new Date());
  if (added.ok) throw replaceWithToast(paths.impact, { tone: 'good', text: m.impact_added() });
  const told = impactRefusal(added.reason);
  if (told === null) throw new Response(null, { status: added.reason === 'not-allowed' ? 403 : 404 });
  return data(submission.reply(told), { status: 422 });
}

export default function NewImpactGroupPage() {
  return <GroupScreen choices={useLoaderData<typeof loader>()} group={null} lastResult={useActionData<typeof action>()} />;
}
