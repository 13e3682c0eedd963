import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { goLiveRefusalText } from '#app/roadmap/go-live/go-live-words.ts';
import { removeJudgement } from '#app/roadmap/go-live/judge-test.server.ts';
import { answerRemoval } from '#app/strategy-removal.server.ts';

/** Nothing to see: it stands on the page of going live. */
export function loader() {
  return redirect(paths.goLiveTests);
}

export async function action({ request, params: { testJudgement: id = '' } }: ActionFunctionArgs) {
  return answerRemoval(request, id, removeJudgement, { pathOf: paths.testJudgementRemoval, page: paths.goLiveTests, refusalText: goLiveRefusalText });
}
