import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { removeChallenge } from '#app/roadmap/impact/change-challenges.server.ts';
import { answerRemoval } from '#app/strategy-removal.server.ts';

/** Nothing to see: it stands on the page of the impact. */
export function loader() {
  return redirect(paths.impactRisks);
}

export async function action({ request, params: { challenge: id = '' } }: ActionFunctionArgs) {
  return answerRemoval(request, id, removeChallenge, { pathOf: paths.challengeRemoval, page: paths.impactRisks });
}
