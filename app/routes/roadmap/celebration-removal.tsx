import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { removeCelebration } from '#app/roadmap/hypercare/change-celebrations.server.ts';
import { answerRemoval } from '#app/strategy-removal.server.ts';

/** Nothing to see: it stands on the page of hypercare. */
export function loader() {
  return redirect(paths.celebrations);
}

export async function action({ request, params: { celebration: id = '' } }: ActionFunctionArgs) {
  return answerRemoval(request, id, removeCelebration, { pathOf: paths.celebrationRemoval, page: paths.celebrations });
}
