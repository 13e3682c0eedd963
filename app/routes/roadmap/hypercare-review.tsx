import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerGoLiveForm } from '#app/go-live-answer.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { listMemberNames } from '#app/people/members.server.ts';
import { changeReview } from '#app/roadmap/hypercare/change-hypercare.server.ts';
import { HypercareReviewSchema } from '#app/roadmap/hypercare/hypercare-form.ts';
import { momentName } from '#app/roadmap/hypercare/hypercare-words.ts';
import { findHypercare, findHypercareReview } from '#app/roadmap/hypercare/read-hypercare.server.ts';
import { ReviewScreen } from '#app/roadmap/ui/hypercare/review-screen.tsx';
import { dayIn } from '#app/values/day.ts';
import { requireScope } from '#app/web/require-scope.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data ? m.hypercare_review_change({ name: momentName(data.moment) }) : m.hypercare_title()} · Pacer` }];

export async function loader({ request, params: { hypercareReview: id = '' } }: LoaderFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const now = new Date();
  const review = await findHypercareReview(scope, id);
  const hypercare = review && (await findHypercare(scope, review.waveId, now));
  const moment = hypercare?.moments.find(({ key }) => key === review?.moment);
  if (!review || !moment) throw new Response(m.golive_gone_page(), { status: 404 });
  return { review, moment, waveId: review.waveId, members: await listMemberNames(scope), ownId: scope.member?.id ?? null, today: dayIn(now, scope.timeZone) };
}

export async function action({ request, params: { hypercareReview: id = '' } }: ActionFunctionArgs) {
  return answerGoLiveForm(request, {
    schema: () => HypercareReviewSchema,
    act: (scope, input, asOf) => changeReview(scope, id, input, asOf),
    page: (_value, { waveId }) => paths.hypercare(waveId),
    done: () => ({ tone: 'good', text: m.golive_saved() }),
    fields: { 'member-not-found': 'ledById', 'in-future': 'heldOn' },
  });
}

export default function HypercareReviewPage() {
  return <ReviewScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()} />;
}
