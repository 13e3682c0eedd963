import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { m } from '#app/messages/compiled/messages.js';
import { paths } from '#app/paths.ts';
import { ConditionsMetSchema } from '#app/roadmap/conditions/conditions.ts';
import { sayConditionsErrors } from '#app/roadmap/conditions/conditions-words.ts';
import { meetConditions } from '#app/roadmap/conditions/meet-conditions.server.ts';
import { GateScreen } from '#app/roadmap/ui/gate-screen.tsx';
import { isUuid } from '#app/values/uuid.ts';
import { requireScope } from '#app/web/require-scope.server.ts';
import { redirectWithToast } from '#app/web/toast.server.ts';
import type { loader } from './gate.tsx';

// A refused form answers with the gate's page again, so that nothing typed is lost, with or without JavaScript.
export { loader, meta } from './gate.tsx';

export async function action({ request, params: { gate: gateId = '' } }: ActionFunctionArgs) {
  const scope = await requireScope(request, 'roadmap:read');
  if (!isUuid(gateId)) throw new Response(null, { status: 404 });
  const submission = parseWithZod(await request.formData(), { schema: ConditionsMetSchema });
  if (submission.status !== 'success') return data<SubmissionResult>(sayConditionsErrors(submission.reply()), { status: 422 });
  const met = await meetConditions(scope, gateId, submission.value, new Date());
  if (met.ok) return redirectWithToast(paths.gate(gateId), { tone: 'good', text: m.conditions_met_toast() });
  if (met.reason !== 'changed-meanwhile') throw new Response(null, { status: met.reason === 'not-found' ? 404 : 403 });
  return data<SubmissionResult>(submission.reply({ formErrors: [m.conditions_reason_changed()] }), { status: 409 });
}

export default function RefusedConditionsPage() {
  return <GateScreen {...useLoaderData<typeof loader>()} refused={{ form: 'conditions', result: useActionData<SubmissionResult>() }} />;
}
