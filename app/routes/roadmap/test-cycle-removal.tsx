import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '#app/paths.ts';
import { removeTestCycle } from '#app/roadmap/go-live/change-test-cycles.server.ts';
import { answerRemoval } from '#app/strategy-removal.server.ts';

/** Nothing to see: it stands on the page of going live. */
export function loader() {
  return redirect(paths.goLiveTests);
}

export async function action({ request, params: { testCycle: id = '' } }: ActionFunctionArgs) {
  return answerRemoval(request, id, removeTestCycle, { pathOf: paths.testCycleRemoval, page: paths.goLiveTests });
}
