import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { MilestonesScreen } from '#app/adoption/ui/milestones/milestones-screen.tsx';
import { listTeamNames } from '#app/kpis/kpis.server.ts';
import { MilestoneSchema } from '#app/kpis/milestones/milestone-form.ts';
import { sayMilestoneErrors } from '#app/kpis/milestones/milestone-words.ts';
import { addMilestone, listMilestones } from '#app/kpis/milestones/milestones.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.milestones_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const [milestones, teams] = await Promise.all([listMilestones(scope), listTeamNames(scope)]);
  return { milestones, teams, mayWrite: scope.permissions.has('roadmap:write') };
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: MilestoneSchema });
  if (submission.status !== 'success') return data(sayMilestoneErrors(submission.reply()), { status: 422 });
  const added = await addMilestone(scope, submission.value);
  if (added.ok) throw redirectWithToast(paths.milestones, { tone: 'good', text: m.milestones_added() });
  return data(sayMilestoneErrors(submission.reply({ fieldErrors: { teamIds: [added.reason] } })), { status: 422 });
}

export default function Milestones() {
  return <MilestonesScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
