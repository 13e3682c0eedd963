import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { removeGroupRemedy } from '#app/roadmap/readiness/choose-remedy.server.ts';
import { answerRemoval } from '#app/strategy-removal.server.ts';

/** Nothing to see: it stands on the page of readiness. */
export function loader() {
  return redirect(paths.readiness);
}

export async function action({ request, params: { groupRemedy: id = '' } }: ActionFunctionArgs) {
  return answerRemoval(request, id, removeGroupRemedy, { pathOf: paths.groupRemedyRemoval, page: paths.readiness, refusalText: (reason) => (reason === 'already-there' ? m.readiness_reason_there() : null) });
}
