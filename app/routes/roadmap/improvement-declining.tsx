import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { decisionToast } from '#app/improvement-decision.server.ts';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { declineImprovement } from '#app/roadmap/improvements/decide-improvement.server.ts';
import { DecliningSchema } from '#app/roadmap/improvements/improvement-form.ts';
import { sayImprovementErrors } from '#app/roadmap/improvements/improvement-words.ts';
import { RequestScreen } from '#app/roadmap/ui/improvements/request-screen.tsx';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './improvement.tsx';

// A refused form answers with the whole page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './improvement.tsx';

export async function action({ request, params: { improvement: id = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:write');
  const submission = parseWithZod(await request.formData(), { schema: DecliningSchema });
  if (submission.status !== 'success') return data(sayImprovementErrors(submission.reply()), { status: 422 });
  const declined = await declineImprovement(scope, id, { ...submission.value, asOf: new Date() });
  if (declined.ok) return redirectWithToast(paths.improvement(id), decisionToast(id, declined.value, m.improvements_declined_toast, true));
  if (declined.reason === 'not-allowed') throw new Response(null, { status: 403 });
  if (declined.reason === 'not-found' || declined.reason === 'no-programme') throw new Response(m.improvements_gone(), { status: 404 });
  return data(sayImprovementErrors(submission.reply({ fieldErrors: { reason: [declined.reason] } })), { status: 422 });
}

export default function RefusedDecliningPage() {
  return <RequestScreen {...useLoaderData<typeof loader>()} refused={{ form: 'declining', result: useActionData<SubmissionResult>() }} />;
}
