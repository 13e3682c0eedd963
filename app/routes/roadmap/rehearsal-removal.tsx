import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { removeRehearsal } from '#app/roadmap/go-live/change-rehearsals.server.ts';
import { answerRemoval } from '#app/strategy-removal.server.ts';

/** Nothing to see: it stands on the page of going live. */
export function loader() {
  return redirect(paths.goLiveRehearsals);
}

export async function action({ request, params: { rehearsal: id = '' } }: ActionFunctionArgs) {
  return answerRemoval(request, id, removeRehearsal, { pathOf: paths.rehearsalRemoval, page: paths.goLiveRehearsals });
}
