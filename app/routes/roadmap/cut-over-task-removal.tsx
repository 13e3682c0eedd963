import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { removeCutOverTask } from '#app/roadmap/go-live/change-cut-over.server.ts';
import { goLiveRefusalText } from '#app/roadmap/go-live/go-live-words.ts';
import { answerRemoval } from '#app/strategy-removal.server.ts';

/** Nothing to see: it stands on the page of going live. */
export function loader() {
  return redirect(paths.cutOverPlan);
}

export async function action({ request, params: { cutOverTask: id = '' } }: ActionFunctionArgs) {
  return answerRemoval(request, id, removeCutOverTask, { pathOf: paths.cutOverTaskRemoval, page: paths.cutOverPlan, refusalText: goLiveRefusalText });
}
