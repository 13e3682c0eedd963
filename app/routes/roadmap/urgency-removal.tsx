import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { removeUrgency } from '#app/roadmap/strategy/change-strategy.server.ts';
import { answerRemoval } from '#app/strategy-removal.server.ts';

/** Nothing to see: it stands on the page of the strategy. */
export function loader() {
  return redirect(paths.strategy);
}

export async function action({ request, params: { urgency: id = '' } }: ActionFunctionArgs) {
  return answerRemoval(request, id, removeUrgency, { pathOf: paths.urgencyRemoval });
}
