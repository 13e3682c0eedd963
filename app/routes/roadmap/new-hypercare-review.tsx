import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerGoLiveForm } from '#app/go-live-answer.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { addReview } from '#app/roadmap/hypercare/change-hypercare.server.ts';
import { HypercareReviewSchema } from '#app/roadmap/hypercare/hypercare-form.ts';
import { momentName } from '#app/roadmap/hypercare/hypercare-words.ts';
import { findHypercare } from '#app/roadmap/hypercare/read-hypercare.server.ts';
import { ReviewScreen } from '#app/roadmap/ui/hypercare/review-screen.tsx';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? m.hypercare_review_title({ name: momentName(data.moment) }) : m.hypercare_title()} · Pacer` }];

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const search = new URL(request.url).searchParams;
  const waveId = search.get('wave') || null;
  const now = new Date();
  const [hypercare, members] = await Promise.all([findHypercare(scope, waveId, now), listMemberNames(scope)]);
  const moment = hypercare?.moments.find(({ key }) => key === search.get('moment'));
  // The page says which moments there are.
  if (!moment) throw redirect(paths.hypercare(waveId));
  if (moment.review) throw redirect(paths.hypercareReview(moment.review.id));
  return { moment, waveId, members, ownId: scope.member?.id ?? null, today: dayIn(now, scope.timeZone) };
}

export async function action({ request }: ActionFunctionArgs) {
  return answerGoLiveForm(request, {
    schema: () => HypercareReviewSchema,
    act: addReview,
    page: (_value, { waveId }) => paths.hypercare(waveId),
    done: () => ({ tone: 'good', text: m.golive_added() }),
    isNew: true,
    fields: { 'member-not-found': 'ledById', 'in-future': 'heldOn' },
  });
}

export default function NewHypercareReviewPage() {
  return <ReviewScreen {...useLoaderData<typeof loader>()} review={null} lastResult={useActionData<typeof action>()} />;
}
