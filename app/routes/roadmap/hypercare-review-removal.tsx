import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { removeReview } from '#app/roadmap/hypercare/change-hypercare.server.ts';
import { answerRemoval } from '#app/strategy-removal.server.ts';

/** Nothing to see: it stands on the page of hypercare. */
export function loader() {
  return redirect(paths.hypercare());
}

export async function action({ request, params: { hypercareReview: id = '' } }: ActionFunctionArgs) {
  return answerRemoval(request, id, removeReview, { pathOf: paths.hypercareReviewRemoval, page: paths.hypercare() });
}
