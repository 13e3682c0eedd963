import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { cancelSession } from '#app/adoption/training/sessions.server.ts';
import { sayTrainingReason } from '#app/adoption/ui/training/say-training-errors.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isUuid } from '#app/web/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: it stands on the page of the session. */
export function loader() {
  return redirect(paths.training);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const cancelled = isUuid(params.session) ? await cancelSession(scope, params.session, { asOf: new Date() }) : null;
  if (cancelled?.ok) return redirectWithToast(paths.trainingSession(params.session!), { tone: 'good', text: m.training_cancelled_toast() });
  if (cancelled?.reason === 'begun') return redirectWithToast(paths.trainingSession(params.session!), { tone: 'bad', text: sayTrainingReason(cancelled.reason) });
  throw new Response(null, { status: 404 });
}
