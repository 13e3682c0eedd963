import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { OwnNudgeSchema } from '#app/adoption/nudges/nudge-form.ts';
import { closeHandover, dismissNudge } from '#app/adoption/nudges/own-nudges.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';

/** Nothing to see: reminders stand on the own page. */
export function loader() {
  return redirect(paths.me);
}

export async function action({ request }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'checklist:use');
  const read = OwnNudgeSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!read.success) throw new Response(null, { status: 404 });
  const isDismissal = read.data.intent === 'dismiss';
  const done = read.data.intent === 'dismiss' ? await dismissNudge(scope, read.data.nudgeId, new Date()) : await closeHandover(scope, read.data.handoverId, new Date());
  if (!done.ok) throw new Response(null, { status: 404 });
  return redirectWithToast(paths.me, { tone: 'good', text: isDismissal ? m.nudges_own_dismissed() : m.nudges_handover_closed() });
}
