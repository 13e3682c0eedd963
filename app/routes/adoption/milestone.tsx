import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MilestoneScreen } from '#app/adoption/ui/milestones/milestone-screen.tsx';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import { MilestoneSchema } from '#app/kpis/milestones/milestone-form.ts';
import { sayMilestoneErrors } from '#app/kpis/milestones/milestone-words.ts';
import { changeMilestone, findMilestone } from '#app/kpis/milestones/milestones.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.milestones_edit()} · Pacer` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const [milestone, teams] = await Promise.all([findMilestone(scope, params.milestone ?? ''), listTeamNames(scope)]);
  if (!milestone) throw new Response(m.milestones_gone(), { status: 404 });
  return { milestone, teams };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: MilestoneSchema });
  if (submission.status !== 'success') return data(sayMilestoneErrors(submission.reply()), { status: 422 });
  const changed = await changeMilestone(scope, params.milestone ?? '', submission.value);
  if (changed.ok) throw redirectWithToast(paths.milestones, { tone: 'good', text: m.milestones_saved() });
  if (changed.reason === 'not-found') throw new Response(m.milestones_gone(), { status: 404 });
  return data(sayMilestoneErrors(submission.reply({ fieldErrors: { [changed.reason === 'unknown-team' ? 'teamIds' : 'titleNl']: [changed.reason] } })), { status: 422 });
}

export default function Milestone() {
  return <MilestoneScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
