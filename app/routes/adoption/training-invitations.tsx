import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { invite } from '#app/adoption/training/attendance.server.ts';
import { InvitationSchema } from '#app/adoption/training/training-form.ts';
import { sayTrainingReason } from '#app/adoption/ui/training/say-training-errors.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { isUuid } from '#app/web/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: who is invited stands on the page of the session. */
export function loader() {
  return redirect(paths.training);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const given = InvitationSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!given.success || !isUuid(params.session)) throw new Response(null, { status: 404 });
  const invited = await invite(scope, params.session, given.data.whom, { asOf: new Date() });
  const back = paths.trainingSession(params.session);
  if (invited.ok) return redirectWithToast(back, { tone: 'good', text: m.training_invited({ count: invited.value }) });
  if (invited.reason === 'not-found' || invited.reason === 'not-allowed') throw new Response(null, { status: 404 });
  return redirectWithToast(back, { tone: 'bad', text: sayTrainingReason(invited.reason) });
}
