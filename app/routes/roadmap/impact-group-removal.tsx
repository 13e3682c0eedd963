import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { removeGroup } from '#app/roadmap/impact/change-groups.server.ts';
import { answerRemoval } from '#app/strategy-removal.server.ts';

/** Nothing to see: it stands on the page of the impact. */
export function loader() {
  return redirect(paths.impact);
}

export async function action({ request, params: { impactGroup: id = '' } }: ActionFunctionArgs) {
  return answerRemoval(request, id, removeGroup, { pathOf: paths.impactGroupRemoval, page: paths.impact });
}
