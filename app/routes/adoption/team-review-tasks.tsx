import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sayReasons } from '#app/adoption/behaviour/behaviour-words.ts';
import { ReviewScreen } from '#app/adoption/ui/team/review-screen.tsx';
import { ReviewTaskSchema } from '#app/crm/reviews/review.ts';
import { addReviewTask } from '#app/crm/reviews/review-task.server.ts';
import { findReview, listTeamColleagues } from '#app/crm/reviews/reviews.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { metricCatalogue } from '#app/metric-catalogue.server.ts';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

export const meta: MetaFunction = () => [{ title: `${m.behaviour_reviews()} · Pacer` }];

/** The review itself: a task that was refused stays where it was typed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const review = await findReview(scope, params.review ?? '');
  if (!review) throw new Response(null, { status: 404 });
  return { review, colleagues: await listTeamColleagues(scope, review.team.id), metrics: metricCatalogue.listMetrics() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'kpis:read');
  const submission = parseWithZod(await request.formData(), { schema: ReviewTaskSchema });
  if (submission.status !== 'success') return data(sayReasons(submission.reply()), { status: 422 });
  const added = await addReviewTask(scope, params.review ?? '', submission.value, new Date());
  if (added.ok) throw redirectWithToast(paths.teamReview(params.review ?? ''), { tone: 'good', text: m.behaviour_task_added() });
  if (added.reason === 'not-found') throw new Response(null, { status: 404 });
  return data(sayReasons(submission.reply({ fieldErrors: { ownerId: [added.reason] } })), { status: 422 });
}

export default function TeamReviewTasks() {
  return <ReviewScreen {...useLoaderData<typeof loader>()} lastResult={undefined} tasksResult={useActionData<typeof action>()} />;
}
