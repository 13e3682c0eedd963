import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { answerDecision } from '#app/improvement-decision.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { completeImprovement } from '#app/roadmap/improvements/decide-improvement.server.ts';

/** Nothing to see: it is decided on the page of the request. */
export function loader({ params: { improvement: id = '' } }: LoaderFunctionArgs) {
  return redirect(paths.improvement(id));
}

export async function action({ request, params: { improvement: id = '' } }: ActionFunctionArgs) {
  return answerDecision(request, id, { decide: completeImprovement, done: m.improvements_completed_toast, canUndo: true });
}
